import ArgumentParser
import Foundation

/// Where the page templates lie: where the person says, else beside the site, else where the program is installed.
struct TemplatesOption: ParsableArguments {
    @Option(
        name: .customLong("templates"),
        help: ArgumentHelp("Thư mục khuôn trang; mặc định: Templates ở đây, không có thì của bản cài đặt.", valueName: "thư-mục"))
    var named: String?

    var folder: String { named ?? (isFolder("Templates") ? "Templates" : installed("Templates") ?? "Templates") }
}

/// A folder that was installed with the program: beside it (the tarball), or under share/ (the Debian package); nil where there is none.
func installed(_ name: String) -> String? {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent().path(percentEncoded: false) else {
        return nil
    }
    let beside = program.hasSuffix("/") ? String(program.dropLast()) : program
    return ["\(beside)/\(name)", "\(beside)/../share/sitegen/\(name)"].first(where: isFolder)
}
