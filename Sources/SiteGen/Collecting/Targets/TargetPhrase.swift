import Language
import Reporting

/// The words around a promised value: «phấn đấu», «ít nhất», «trở lên», «duy trì».
struct TargetPhrase: Equatable {
    typealias Comparison = Target.Comparison
    typealias Strength = Target.Strength

    enum Fault: Error, Equatable {
        /// «không quá» beside «ít nhất».
        case twoComparisons
        case twoWordings
    }

    private(set) var comparison: Comparison?
    private(set) var wording: Strength?
    /// «trên 90%»: the value itself would not do, which a plan's file cannot say.
    private(set) var isStrict = false
    /// «đạt», where a value follows.
    private(set) var isReached = false
    /// What is left, without marks: the value.
    private(set) var rest: String

    /// Nothing is said around a value.
    init() { rest = "" }

    /// - text: as it stands in the cell.
    init(_ text: String) throws(Fault) {
        rest = searchKey(text)
        while let last = rest.last, ".;,".contains(last) { rest.removeLast() }
        var goesOn = true
        while goesOn {
            goesOn = false
            for (words, meaning) in Self.before where Self.opens(rest, words) {
                rest = String(rest.dropFirst(words.count)).trimmed
                try take(meaning)
                goesOn = true
                break
            }
        }
        for (words, meaning) in Self.after where rest.hasSuffix(words) {
            rest = String(rest.dropLast(words.count)).trimmed
            try take(meaning)
            break
        }
    }

    /// Striven for, as the heading of a column says: «Phấn đấu đến năm 2030».
    var striving: TargetPhrase {
        var phrase = self
        phrase.wording = wording ?? .strive
        return phrase
    }

    /// Both said of one target: in its cell and in a column of its own.
    func joined(_ other: TargetPhrase) throws(Fault) -> TargetPhrase {
        var joined = self
        if let comparison = other.comparison { try joined.take(.comparison(comparison, strict: other.isStrict)) }
        if let wording = other.wording { try joined.take(.wording(wording)) }
        return joined
    }

    private enum Meaning { case comparison(Comparison, strict: Bool), wording(Strength), reached, nothing }

    private mutating func take(_ meaning: Meaning) throws(Fault) {
        switch meaning {
        case .nothing: break
        case .reached: isReached = true
        case .wording(let found):
            if let wording, wording != found { throw .twoWordings }
            wording = found
        case .comparison(let found, let strict):
            isStrict = isStrict || strict
            // «duy trì từ 90% trở lên»: a level that is held may always be passed
            switch (comparison, found) {
            case (nil, _), (.atLeast, .maintain): comparison = found
            case (.maintain, .atLeast): break
            case (let before?, _): if before != found { throw .twoComparisons }
            }
        }
    }

    /// Whether words stand at the beginning: signs anywhere, letters as whole words.
    private static func opens(_ text: String, _ words: String) -> Bool {
        guard text.hasPrefix(words) else { return false }
        guard words.last?.isLetter == true, let next = text.dropFirst(words.count).first else { return true }
        return !next.isLetter && !next.isNumber
    }

    /// The longer ones first, for some begin as others do.
    private static let before: [(String, Meaning)] = [
        ("phai", .wording(.must)), ("bat buoc", .wording(.must)), ("phan dau", .wording(.strive)),
        ("khuyen khich", .wording(.encourage)), ("dang ky", .wording(.register)), ("dang ki", .wording(.register)),
        ("xem xet", .wording(.consider)), ("neu truc tiep", .wording(.plain)), ("plain", .wording(.plain)),
        ("must", .wording(.must)), ("strive", .wording(.strive)), ("encourage", .wording(.encourage)), ("register", .wording(.register)),
        ("consider", .wording(.consider)),
        ("lon hon hoac bang", .comparison(.atLeast, strict: false)), ("khong thap hon", .comparison(.atLeast, strict: false)),
        ("khong it hon", .comparison(.atLeast, strict: false)), ("khong duoi", .comparison(.atLeast, strict: false)),
        ("it nhat", .comparison(.atLeast, strict: false)), ("toi thieu", .comparison(.atLeast, strict: false)),
        ("at least", .comparison(.atLeast, strict: false)), ("at_least", .comparison(.atLeast, strict: false)),
        ("tu", .comparison(.atLeast, strict: false)), ("≥", .comparison(.atLeast, strict: false)),
        (">=", .comparison(.atLeast, strict: false)), ("=>", .comparison(.atLeast, strict: false)),
        ("nho hon hoac bang", .comparison(.atMost, strict: false)), ("khong vuot qua", .comparison(.atMost, strict: false)),
        ("khong cao hon", .comparison(.atMost, strict: false)), ("khong nhieu hon", .comparison(.atMost, strict: false)),
        ("khong qua", .comparison(.atMost, strict: false)), ("nhieu nhat", .comparison(.atMost, strict: false)),
        ("toi da", .comparison(.atMost, strict: false)), ("at most", .comparison(.atMost, strict: false)),
        ("at_most", .comparison(.atMost, strict: false)), ("≤", .comparison(.atMost, strict: false)),
        ("<=", .comparison(.atMost, strict: false)), ("=<", .comparison(.atMost, strict: false)),
        ("tren", .comparison(.atLeast, strict: true)), (">", .comparison(.atLeast, strict: true)),
        ("duoi", .comparison(.atMost, strict: true)), ("<", .comparison(.atMost, strict: true)),
        ("dung bang", .comparison(.exactly, strict: false)), ("dung", .comparison(.exactly, strict: false)),
        ("bang", .comparison(.exactly, strict: false)), ("exactly", .comparison(.exactly, strict: false)),
        ("=", .comparison(.exactly, strict: false)),
        ("tiep tuc", .nothing), ("duy tri", .comparison(.maintain, strict: false)), ("giu vung", .comparison(.maintain, strict: false)),
        ("maintain", .comparison(.maintain, strict: false)),
        ("hoan thanh", .reached), ("dat duoc", .reached), ("dat chuan", .reached), ("dat", .reached), ("achieve", .reached),
    ]

    private static let after: [(String, Meaning)] = [
        ("tro len", .comparison(.atLeast, strict: false)), ("tro xuong", .comparison(.atMost, strict: false)),
        ("hoac cao hon", .comparison(.atLeast, strict: false)), ("hoac thap hon", .comparison(.atMost, strict: false)),
    ]
}
