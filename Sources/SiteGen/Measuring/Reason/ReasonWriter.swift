import Language
import Reporting

/// What the sentences of a reason are made from: the assessment, its records, one language.
struct ReasonWriter {
    let assessment: Assessment
    let tongue: Tongue
    let target: Target
    let indicator: Indicator
    let goal: Goal
    /// What is counted, where content/strings names it.
    let countedWord: String?

    init(_ assessment: Assessment, _ tongue: Tongue) {
        self.assessment = assessment
        self.tongue = tongue
        target = assessment.model
        indicator = assessment.chronicle.report[assessment.indicator]
        goal = assessment.goal
        countedWord = assessment.counted(in: tongue)
    }

    /// The target it was judged by.
    var ruling: Target { assessment.judgedBy.map { report[$0] } ?? target }

    var report: Report { assessment.chronicle.report }

    /// The sentence in the language asked for; the two stand side by side so that neither falls behind.
    func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
        tongue == .vi ? vi() : en()
    }

    func text(_ words: Bilingual) -> String { say(words.vi, words.en ?? words.vi) }

    /// «55,6%», «1.250», «Mức độ 2», «đạt».
    /// - cutsZeros: «25%», where another figure stands beside it.
    func figure(_ value: Exact, isTarget: Bool = false, cutsZeros: Bool = false) -> String {
        switch indicator.unitOfMeasure {
        case .percent where cutsZeros: return number(value, isTarget: isTarget, cutsZeros: true)
        case .percent, .count: return number(value, isTarget: isTarget)
        case .amount: return leastOf(value, isTarget: isTarget) + say(" triệu đồng", " million dong")
        case .boolean: return value.numerator != 0 ? say("đạt", "yes") : say("chưa đạt", "no")
        case .level:
            let level = Int(value.numerator / value.denominator)
            return indicator.levels.indices.contains(level) ? text(indicator.levels[level]) : say("mức độ \(level)", "level \(level)")
        }
    }

    private func number(_ value: Exact, isTarget: Bool, cutsZeros: Bool = false) -> String {
        NumberForm(
            NumberStyle(tongue), decimals: isTarget ? max(indicator.decimals, 2) : indicator.decimals,
            cutsZeros: isTarget || cutsZeros || indicator.showsOwnDecimals, addsPercentSign: indicator.unitOfMeasure == .percent
        ).text(Int128(value.numerator), over: Int128(value.denominator))
    }

    /// «12,7», and of what is not nought and yet too little to be shown «chưa đến 0,1».
    private func leastOf(_ value: Exact, isTarget: Bool) -> String {
        let decimals = isTarget ? max(indicator.decimals, 2) : indicator.decimals
        let size = ShownSize(Int128(value.numerator), over: Int128(value.denominator), decimals: decimals, in: tongue)
        return size.isTiny ? size.text(in: tongue) : number(value, isTarget: isTarget)
    }

    /// «55,6% (5/9 phường)».
    func figure(_ judged: JudgedValue) -> String {
        let value = figure(judged.value)
        guard indicator.unitOfMeasure == .percent, let above = judged.numerator, let below = judged.denominator else { return value }
        let counts = say(counted("\(whole(above))/\(whole(below))"), counted("\(whole(above)) of \(whole(below))"))
        // of one school it can only be said whether it has it
        if below == 1 { return above > 0 ? say("có", "yes") : say("chưa", "not yet") }
        return below < 10 ? "\(counts) (\(value))" : "\(value) (\(counts))"
    }

    /// A difference without its sign: «2,3 điểm phần trăm», «chưa đến 0,1 điểm phần trăm», «3 trung tâm».
    func size(_ difference: Exact) -> String {
        let size = ShownSize(
            Int128(difference.numerator), over: Int128(difference.denominator), decimals: indicator.decimals, in: tongue)
        let number = size.text(in: tongue)
        switch indicator.unitOfMeasure {
        case .percent: return number + say(" điểm phần trăm", size.isOne ? " percentage point" : " percentage points")
        case .amount: return number + say(" triệu đồng", " million dong")
        case .count, .level, .boolean: return countedWord.map { "\(number) \(countedForm($0, isOne: size.isOne))" } ?? number
        }
    }

    func whole(_ count: Int64) -> String { NumberForm(NumberStyle(tongue)).text(Int128(count)) }

    /// The number with what is counted, where content/strings names it (`counted.<indicator>`).
    func counted(_ number: String) -> String {
        countedWord.map { "\(number) \(countedForm($0, isOne: number == "1"))" } ?? number
    }

    /// «01/7/2025», as administrative documents write it: a zero before days under 10 and months 1 and 2. English: «1 July 2025».
    func day(_ date: CivilDate) -> String {
        if tongue == .en { return date.long(in: .en) }
        let pad = { (number: Int, limit: Int) in number <= limit ? "0\(number)" : "\(number)" }
        return "\(pad(date.day, 9))/\(pad(date.month, 2))/\(date.year)"
    }
}
