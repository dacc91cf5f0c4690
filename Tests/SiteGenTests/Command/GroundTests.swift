import Foundation
import Testing

@Suite("What the program stands on: arguments, open files, /proc")
struct GroundTests {
    /// Whether a process may have mounts of its own.
    private static let canUnmount = (try? Program.shell("unshare -m umount -l /proc"))?.exit == 0

    @Test(
        "without /proc, where the arguments are lost, it says so and ends with 70", .enabled(if: canUnmount),
        arguments: ["build --content /nonexistent", "check", "--version", ""])
    func noProc(_ arguments: String) throws {
        // what was lost, and whether the run time ended the program, was another at each start
        for _ in 0..<4 {
            let answer = try Program.shell("unshare -m sh -c 'umount -l /proc && exec $SITEGEN \(arguments)'")
            #expect(answer.exit == 70)
            #expect(answer.out == "")
            #expect(
                answer.err == """
                    sitegen: lỗi: không đọc được tham số vì /proc chưa được gắn; gắn rồi chạy lại: mount -t proc proc /proc.
                        (error: the arguments cannot be read, for /proc is not mounted; mount it: mount -t proc proc /proc.)

                    """)
        }
    }

    @Test("called without even its own name it says so and ends with 70")
    func noName() throws {
        try withFolder { folder in
            let errors = folder.appending(path: "err").path(percentEncoded: false)
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
            var process = pid_t(), status = Int32()
            var nothing: [UnsafeMutablePointer<CChar>?] = [nil]
            try #require(posix_spawn(&process, Program.path, &actions, nil, &nothing, &nothing) == 0)
            try #require(waitpid(process, &status, 0) == process)
            #expect(status == 70 << 8)
            #expect(try String(contentsOfFile: errors, encoding: .utf8).hasPrefix("sitegen: lỗi: được gọi không có tên và tham số nào."))
        }
    }

    @Test("with its name alone it prints what it can do, as ever")
    func help() throws {
        let answer = try Program.run()
        #expect(answer.exit == 0 && answer.out.hasPrefix("NỘI DUNG: ") && answer.err == "")
    }

    @Test("with too few open files every command ends in a sentence", arguments: [4, 5, 7, 10, 24])
    func openFiles(_ limit: Int) throws {
        let output = FileManager.default.temporaryDirectory.appending(path: "never-made-\(limit)").path(percentEncoded: false)
        for command in [
            "check --templates none", "build --output \(output)", "diff content content", "export", "remind --year 2024",
            "print --all --output \(output)", "serve --port 8099",
            "verify \(output)", "publish", "new year go-vap 2031", "gallery --output \(output)", "--help",
        ] {
            let answer = try Program.shell("ulimit -n \(limit); exec $SITEGEN \(command)")
            #expect(answer.exit == 70, "\(command)")
            #expect(
                answer.err == """
                    sitegen: lỗi: hệ thống không cho mở đủ tệp; nâng giới hạn rồi chạy lại, ví dụ ulimit -n 256.
                        (error: the system allows too few open files; raise the limit, as with ulimit -n 256.)

                    """)
            #expect(answer.out == "")
        }
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    @Test("with closed handles nothing is written into the files that would get their numbers")
    func closed() throws {
        try withFolder { folder in
            let (whole, closed) = (folder.appending(path: "a"), folder.appending(path: "b"))
            for (output, handles) in [(whole, ">/dev/null 2>&1"), (closed, "<&- >&- 2>&-")] {
                let answer = try Program.shell("exec $SITEGEN build --output \(output.path(percentEncoded: false)) \(handles)")
                #expect(answer.exit == 0)
            }
            let (expected, found) = (try snapshot(of: whole), try snapshot(of: closed))
            #expect(expected == found)
        }
    }
}
