import Language

/// The words that only comparing drawings use, in both languages.
enum ComparedWord {
    case axisFrom, rightWay, wrongWay, others

    func text(_ tongue: Tongue) -> String {
        switch self {
        case .axisFrom: tongue == .vi ? "Trục ngang bắt đầu từ" : "Horizontal axis starts at"
        case .rightWay: tongue == .vi ? "tốt lên hoặc không đổi" : "better or unchanged"
        case .wrongWay: tongue == .vi ? "kém đi" : "worse"
        case .others: tongue == .vi ? "các đơn vị khác" : "other units"
        }
    }
}
