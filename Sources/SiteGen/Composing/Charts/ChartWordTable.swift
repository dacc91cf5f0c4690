import Language

/// The words that only drawings use, in both languages. Short, as they share the drawing with the data.
enum ChartWord {
    case observed, path, projection, target, parentTarget, notFinal, missing
    case axisFrom, definitionBreak, boundaryBreak, childrenBreak, illustrative, illustrativeNote, illustrativeShort

    func text(_ tongue: Tongue) -> String {
        tongue == .vi ? vietnamese : english
    }

    private var vietnamese: String {
        switch self {
        case .observed: "thực hiện"
        case .path: "lộ trình"
        case .projection: "dự báo, dải 80%"
        case .target: "mục tiêu"
        case .parentTarget: "mục tiêu cấp trên"
        case .notFinal: "số sơ bộ, ước tính"
        case .missing: "chưa có số liệu"
        case .axisFrom: "Trục tung bắt đầu từ"
        case .definitionBreak: "đổi cách tính từ"
        case .boundaryBreak: "đổi địa giới từ"
        case .childrenBreak: "đổi đơn vị từ"
        case .illustrative: "Số liệu minh họa."
        case .illustrativeNote: "Số liệu minh họa"
        case .illustrativeShort: "minh họa"
        }
    }

    private var english: String {
        switch self {
        case .observed: "observed"
        case .path: "path"
        case .projection: "projection, 80% band"
        case .target: "target"
        case .parentTarget: "target of the level above"
        case .notFinal: "provisional or estimated"
        case .missing: "no data yet"
        case .axisFrom: "Vertical axis starts at"
        case .definitionBreak: "new definition from"
        case .boundaryBreak: "new boundaries from"
        case .childrenBreak: "other units from"
        case .illustrative: "Illustrative data."
        case .illustrativeNote: "Illustrative data"
        case .illustrativeShort: "illustrative"
        }
    }
}
