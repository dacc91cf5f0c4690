/// A field to type into, and the page that shows what it finds.
package struct SearchField: Sendable {
    package enum Role: Sendable {
        /// On any other page: beside the field a button with this word.
        case leads(button: String)
        /// On the page of results itself.
        case answers(Answers)
    }

    /// What is said of what was found; the script that finds it fills in «{count}», «{shown}» and «{text}».
    package struct Answers: Sendable {
        package let count: String
        package let more: String
        package let none: String
        /// Where to look instead.
        package let withoutScript: String
        /// In its folder begin the addresses of what is found.
        package let home: Address

        package init(count: String, more: String, none: String, withoutScript: String, home: Address) {
            (self.count, self.more, self.none, self.withoutScript, self.home) = (count, more, none, withoutScript, home)
        }
    }

    package let label: String
    package let help: String
    /// The page of results.
    package let results: Address
    package let role: Role

    package init(label: String, help: String, results: Address, _ role: Role) {
        (self.label, self.help, self.results, self.role) = (label, help, results, role)
    }
}

/// What to paste into another site's page, so that it shows a small page of this one in a frame.
package struct FrameCode: Sendable {
    package let frame: Address
    /// The whole address, where the site knows its own; else a script completes it from the address that the page was opened at.
    package let url: String?
    /// Of the frame, read aloud.
    package let title: String
    /// In points; it is as wide as there is room.
    package let height: Int
    /// Of the field that holds the code, read aloud before the heading.
    package let label: String
    /// On the button.
    package let copy: String
    /// Said once it is copied.
    package let copied: String

    package init(_ frame: Address, url: String?, title: String, height: Int, label: String, copy: String, copied: String) {
        (self.frame, self.url, self.title, self.height) = (frame, url, title, height)
        (self.label, self.copy, self.copied) = (label, copy, copied)
    }
}
