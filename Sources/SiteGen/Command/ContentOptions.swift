import ArgumentParser
import Diagnostics

extension MessageLanguage: ExpressibleByArgument {}

/// What every command that reads content may be told.
struct ContentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Thư mục nội dung.", valueName: "thư-mục"))
    var content = "content"

    @Option(help: "Ngôn ngữ của thông báo: vi hoặc en.")
    var lang: MessageLanguage = .vi
}
