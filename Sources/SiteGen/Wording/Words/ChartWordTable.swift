import Language

/// The words that only drawings use, in both languages. Short, as they share the drawing with the data.
package enum ChartWord {
    case observed, path, projection, target, parentTarget, notFinal, missing
    case axisFrom, definitionBreak, boundaryBreak, childrenBreak, illustrative, illustrativeNote, illustrativeShort
    /// Of drawings that compare units.
    case axisAcrossFrom, rightWay, wrongWay, others

    package func text(_ locale: ReportLocale) -> String {
        switch locale {
        case .vi: vietnamese
        case .en: english
        }
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
        case .axisAcrossFrom: "Trục ngang bắt đầu từ"
        case .rightWay: "tốt lên hoặc không đổi"
        case .wrongWay: "kém đi"
        case .others: "các đơn vị khác"
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
        case .axisAcrossFrom: "Horizontal axis starts at"
        case .rightWay: "better or unchanged"
        case .wrongWay: "worse"
        case .others: "other units"
        }
    }
}
