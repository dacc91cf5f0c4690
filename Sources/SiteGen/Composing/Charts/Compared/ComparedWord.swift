import Language

/// The words that only comparing drawings use, in both languages.
enum ComparedWord {
    case axisFrom, now, wrongWay, unchanged, others, place

    func text(_ tongue: Tongue) -> String {
        switch self {
        case .axisFrom: tongue == .vi ? "Trục ngang bắt đầu từ" : "Horizontal axis starts at"
        case .now: tongue == .vi ? "hiện nay" : "now"
        case .wrongWay: tongue == .vi ? "xa mục tiêu hơn" : "further from the target"
        case .unchanged: tongue == .vi ? "đạt được" : "achieved"
        case .others: tongue == .vi ? "các đơn vị khác" : "other units"
        case .place: tongue == .vi ? "hạng" : "place"
        }
    }
}
