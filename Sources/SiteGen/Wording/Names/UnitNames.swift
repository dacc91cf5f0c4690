import Language
import Reporting

/// The names of units in running text, and the place beside the date of a paper.
extension Words {
    /// «quận Gò Vấp» in a sentence, but «Phường 16» and «Thành phố Hồ Chí Minh»: kinds before a number or a person's name keep their capital.
    package func inSentence(_ unit: ReferenceArea) -> String {
        guard let kind = kindWord(of: unit.name), !keepsKind(unit.name, kind) else { return unit.name }
        return kind.loweredFirst + unit.name.dropFirst(kind.count)
    }

    /// The place beside a date: «Gò Vấp», but «Phường 16» and «Thành phố Hồ Chí Minh» in full, and wards as they are called.
    package func place(_ unit: ReferenceArea) -> String {
        guard let kind = kindWord(of: unit.name), !keepsKind(unit.name, kind) else { return unit.name }
        return String(unit.name.dropFirst(kind.count + 1))
    }

    private func kindWord(of name: String) -> String? {
        Language.kindWord(of: name, among: self[.printKindWords].split(separator: "|").map { $0.trimmed })
    }

    private func keepsKind(_ name: String, _ kind: String) -> Bool {
        let rest = name.dropFirst(kind.count + 1)
        return rest.first?.isNumber == true || self[.printFullNames].split(separator: "|").contains { $0.trimmed == name }
    }

    /// The unit that an organisation's name ends with: «Hội Khuyến học thành phố Cao Lãnh» is in «Thành phố Cao Lãnh». The longest name that
    /// fits, its capitals aside; where none does, the longest that fits without its word of kind: «Hội Khuyến học Cao Lãnh».
    package func unit(named organisation: String, in report: Report) -> AreaRef? {
        let units = report.areaRefs.filter { report[$0].kind != "organisation" }
        let folded = " " + organisation.lowercased()
        func longest(_ name: (AreaRef) -> String) -> AreaRef? {
            units.filter { folded.hasSuffix(" " + name($0).lowercased()) }.max { name($0).count < name($1).count }
        }
        return longest { report[$0].name } ?? longest { place(report[$0]) }
    }
}

extension Substring {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
