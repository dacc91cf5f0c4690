/// Deadlines that plans write in words, read where they name a quarter or a year.
import Language
import Reporting
import Wording

extension Duty.Deadline {
    /// A deadline as plans write it in words: «Quý II/2022», «quý 2 năm 2022», «năm 2025», «2025», «đến năm 2030». nil for all else.
    init?(written text: String) {
        let parts = text.lowercased().split { $0 == " " || $0 == "/" || $0 == "\u{A0}" }.map(String.init)
        guard let last = parts.last, let year = Int(last), (1900...2200).contains(year) else { return nil }
        let words = parts.dropLast().filter { $0 != "năm" }
        if words.isEmpty {
            self = .year(year)
        } else if words == ["đến"] {
            self = .until(year)
        } else if words.count == 2, words[0] == "quý",
            let quarter = ["i", "ii", "iii", "iv"].firstIndex(of: words[1]).map({ $0 + 1 }) ?? Int(words[1]), (1...4).contains(quarter)
        {
            self = .quarter(year: year, quarter: quarter)
        } else {
            return nil
        }
    }
}
