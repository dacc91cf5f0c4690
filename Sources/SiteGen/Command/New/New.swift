import ArgumentParser

/// `sitegen new …`: a first version of a file with the right columns; what is there is never overwritten.
struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Tạo sẵn khung cho thư mục nội dung, đơn vị, kế hoạch, số liệu một năm, thuyết minh.",
        discussion: "Không bao giờ ghi đè tệp đã có. (English: scaffolds; never overwrites.)",
        subcommands: [NewSite.self, NewUnit.self, NewPlan.self, NewYear.self, NewNarrative.self])
}
