import Language

/// A number as a narrative writes it, what it can stand for, and the words around it.
struct TypedFigure {
    let text: String
    let number: DecimalNumber
    let isPercent: Bool
    /// «hơn 1.000», «gần 50%»: which values it allows.
    let bound: Bound
    /// The words behind it up to the next sign, in lower case: «người tham gia».
    let following: [String]
    /// «trên 1.000 dân», «Quyết định số 1373»: a base or a name, no figure of anything.
    let isName: Bool

    enum Bound { case exact, about, atLeast, atMost }

    /// As it stands in the text, without the sign that stands apart.
    var digits: String { String(text.prefix { $0 != " " }) }

    func canBe(of measure: Indicator.UnitOfMeasure) -> Bool {
        switch measure {
        case .percent: isPercent
        // small numbers are lists, levels and articles of law; four digits alone are mostly years
        case .count: !isPercent && !isName && number.scale == 0 && number.mantissa >= 100 && !(1900...2100).contains(number.mantissa)
        case .amount, .level, .boolean: false
        }
    }

    /// Whether what follows can be what an indicator counts. A share is a share of whatever the sentence names.
    ///
    /// - noun: what the content says that it counts («người», «ward|wards»).
    func concerns(_ indicator: Indicator, counting noun: String?) -> Bool {
        guard let first = following.first, !isPercent else { return true }
        let name = "\(indicator.name.vi) \(indicator.name.en ?? "")".lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        if let noun {
            let forms = noun.lowercased().split { $0 == "|" || $0 == "," }.map { $0.split(separator: " ").map(String.init) }
            if forms.contains(where: { following.starts(with: $0) }) { return true }
        }
        // «lớp học» of «Số lớp học»
        if following.count > 1 ? follows(following[1], first, in: name) : name.contains(first) { return true }
        if noun != nil { return false }
        return name.contains(first)
            || !(Self.otherThings.contains(first) || Self.otherThings.contains(following.prefix(2).joined(separator: " ")))
    }

    private func follows(_ second: String, _ first: String, in name: [String]) -> Bool {
        zip(name, name.dropFirst()).contains { $0 == first && $1 == second }
    }

    /// Whether the value, rounded or cut off at the decimals written, reads like this, or keeps within «hơn», «gần», «khoảng».
    func isWriting(_ value: Rational) -> Bool {
        let (part, whole) = (Int128(value.numerator), Int128(value.denominator))
        if Int128(number.mantissa) == scaled(part, over: whole, decimals: number.scale)
            || Int128(number.mantissa) == scaled(part, over: whole, decimals: number.scale, cutting: true)
        {
            return true
        }
        let typed = number.double, known = value.double
        return switch bound {
        case .exact: false
        case .about: abs(known - typed) <= abs(typed) / 10
        case .atLeast: known >= typed
        case .atMost: known <= typed
        }
    }

    /// The numbers of a sentence. «Điểm phần trăm» are changes, not shares, and are left out; so are dates and document numbers.
    ///
    /// - locale: of the text: «7.525» is seven thousand and more in Vietnamese, seven and a half in English; never both.
    static func all(in sentence: String, _ locale: ReportLocale) -> [TypedFigure] {
        guard sentence.utf8.contains(where: isDigit) else { return [] }
        var figures: [TypedFigure] = []
        let words = sentence.split(whereSeparator: \.isWhitespace).map(String.init)
        for (index, word) in words.enumerated() where word.utf8.contains(where: isDigit) {
            let bare = word.trimmingSigns
            guard bare.first?.isNumber == true else { continue }
            let next = words.dropFirst(index + 1).prefix(3).joined(separator: " ").lowercased()
            if next.hasPrefix("điểm phần trăm") || next.hasPrefix("percentage point") { continue }
            let isPercent =
                bare.hasSuffix("%") || next.hasPrefix("%") || ["phần trăm", "percent", "per cent"].contains { next.hasPrefix($0) }
            // no share has thousands: there the sign before three digits is the decimal one
            let format: NumberFormat = locale == .vi ? .vi : .en
            guard case .success(let number) = parseNumber(bare, format: format, mayBeGrouped: !isPercent) else { continue }
            let before = words[..<index].suffix(2).map { $0.lowercased() }
            figures.append(
                TypedFigure(
                    text: bare + (isPercent && !number.hadPercentSign ? " %" : ""), number: number, isPercent: isPercent,
                    bound: bound(before),
                    following: word.hasSuffix(bare) ? following(words[(index + 1)...]) : [], isName: isName(number, before)))
        }
        return figures
    }

    private static func bound(_ before: [String]) -> Bound {
        let last = before.last ?? "", both = before.joined(separator: " ")
        if ["hơn", "trên", "over", "above"].contains(last) || ["ít nhất", "at least", "more than"].contains(both) { return .atLeast }
        if ["gần", "dưới", "under", "below", "nearly", "almost"].contains(last)
            || ["chưa đến", "không quá", "at most", "less than", "fewer than"].contains(both)
        {
            return .atMost
        }
        return ["khoảng", "about", "around", "some", "~", "≈"].contains(last) || ["xấp xỉ", "ước khoảng", "ước đạt"].contains(both)
            ? .about : .exact
    }

    /// «trên 1.000 dân», «mỗi 1.000 người», «per 1,000»; «Quyết định 1373», «Kế hoạch số 1250».
    private static func isName(_ number: DecimalNumber, _ before: [String]) -> Bool {
        let last = before.last ?? "", both = before.joined(separator: " ")
        var power = number.mantissa
        while power > 1, power % 10 == 0 { power /= 10 }
        if power == 1, ["trên", "mỗi", "cứ", "per", "every"].contains(last) { return true }
        if last == "điều" || last == "khoản" || last == "decision" || last == "article" { return true }
        let documents: Set = ["quyết định", "nghị quyết", "nghị định", "kế hoạch", "thông tư", "công văn", "chỉ thị"]
        return documents.contains(both)
            || (last == "số" && ["định", "quyết", "hoạch", "tư", "văn", "thị", "luật"].contains(before.first ?? ""))
    }

    /// Up to the next sign, at most four words.
    private static func following(_ words: ArraySlice<String>) -> [String] {
        var said: [String] = []
        for word in words.prefix(4) {
            let bare = word.trimmingSigns
            if bare.isEmpty || bare.first?.isNumber == true || word.first != bare.first { break }
            said.append(bare.lowercased())
            if word.count > bare.count { break }
        }
        return said.first.map { Self.connections.contains($0) } ?? true ? [] : said
    }

    /// A sentence that goes on with these has not said what it counts.
    private static let connections: Set = [
        "và", "hoặc", "so", "trong", "trên", "tại", "ở", "năm", "là", "đạt", "tăng", "giảm", "của", "vào", "đến", "từ", "với", "bằng",
        "and", "or", "in", "by", "of", "from", "to",
        "against", "at", "for",
    ]

    /// What texts count besides, where it is not the indicator's own noun.
    private static let otherThings: Set = [
        "đồng", "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "usd", "vnd", "km", "m", "m2", "m²", "ha", "kg", "tấn", "giờ", "phút", "tiết", "buổi",
        "ngày", "tuần", "tháng", "tuổi", "lượt",
        "cuốn", "quyển", "bản", "trang", "người", "dân", "học viên", "học sinh", "sinh viên", "giáo viên", "cán bộ", "hội viên",
        "đoàn viên", "đảng viên", "phụ nữ", "trẻ em",
        "dong", "million", "billion", "thousand", "hours", "days", "weeks", "months", "years", "people", "pupils", "students", "teachers",
        "members", "copies", "books",
    ]
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

extension String {
    /// Without the brackets, quotes and sentence signs around a word.
    fileprivate var trimmingSigns: String {
        var word = Substring(self)
        while let last = word.last, ".,;:!?)]}»”\"'".contains(last) { word.removeLast() }
        while let first = word.first, "([{«“\"'~≈".contains(first) { word.removeFirst() }
        return String(word)
    }
}
