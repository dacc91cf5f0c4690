import Foundation

/// The beginning: nothing may run beside it before it is known that the program has what it needs.
@main
enum Start {
    static func main() {
        if let lack = Ground.lack {
            Console.standard.note(lack)
            exit(70)
        }
        Task {
            await Sitegen.main()
            exit(0)
        }
        dispatchMain()
    }
}

/// What the program stands on before it looks at anything: its arguments, and handles for the files it opens.
enum Ground {
    /// Handles that must be free: the run time and the starting of other programs take some, and end this one where they get none.
    private static let handles = 64

    /// Why nothing can be done, in both languages, for the one asked for is not known yet; nil where all is there.
    static var lack: String? {
        if !hasStandardHandles, errno != EMFILE, errno != ENFILE {
            return both(
                "đầu vào hoặc đầu ra chuẩn đang đóng, mà không mở được /dev/null thay vào.",
                "a standard input or output is closed, and /dev/null cannot be opened in its place.")
        }
        if !hasStandardHandles || !hasHandles {
            return both(
                "hệ thống không cho mở đủ tệp; nâng giới hạn rồi chạy lại, ví dụ ulimit -n 256.",
                "the system allows too few open files; raise the limit, as with ulimit -n 256.")
        }
        // the run time finds the arguments through the map of the process's memory, and without it takes nothing, or anything, for them
        if !isReadable("/proc/self/maps") {
            return both(
                "không đọc được tham số vì /proc chưa được gắn; gắn rồi chạy lại: mount -t proc proc /proc.",
                "the arguments cannot be read, for /proc is not mounted; mount it: mount -t proc proc /proc.")
        }
        if CommandLine.arguments.first?.isEmpty ?? true {
            return both("được gọi không có tên và tham số nào.", "called without a name and arguments.")
        }
        return nil
    }

    private static func both(_ vi: String, _ en: String) -> String { "sitegen: lỗi: \(vi)\n    (error: \(en))\n" }

    /// A handle that is closed would be given to the next file opened, and messages would be written into it.
    private static var hasStandardHandles: Bool {
        for handle in Int32(0)...2 where fcntl(handle, F_GETFD) < 0 {
            // the lowest that is free is taken
            guard open("/dev/null", O_RDWR) == handle else { return false }
        }
        return true
    }

    private static var hasHandles: Bool {
        var taken: [Int32] = []
        defer { for handle in taken { close(handle) } }
        while taken.count < handles {
            let handle = fcntl(0, F_DUPFD_CLOEXEC, 3)
            if handle < 0 { return false }
            taken.append(handle)
        }
        return true
    }

    private static func isReadable(_ path: String) -> Bool {
        let handle = open(path, O_RDONLY | O_CLOEXEC)
        if handle < 0 { return false }
        close(handle)
        return true
    }
}
