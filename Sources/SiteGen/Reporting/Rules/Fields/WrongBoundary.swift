import Diagnostics
import Loading

enum WrongBoundary {
    private static let why = Message(
        vi: "Ranh giới là một hay nhiều đường bao khép kín, tính bằng độ theo WGS 84, và mỗi đơn vị có một ranh giới.",
        en: "An outline is one or more closed rings of degrees on WGS 84, and a unit has one outline.")

    static let rule: Rule = Rule("wrong-boundary", why: why)

    static func notPolygon(_ type: Located<String>, _ subject: Subject) -> Finding {
        rule.error(
            at: type.location, subject, vi: "hình là «\(type.value)», không phải vùng", en: "the shape is «\(type.value)», not an area",
            suggestion: Message(vi: "Dùng hình «Polygon» hoặc «MultiPolygon».", en: "Use a «Polygon» or a «MultiPolygon»."))
    }

    static func notRing(at place: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: place, subject, vi: "đường bao này chưa khép kín hoặc có dưới bốn điểm",
            en: "this ring is not closed or has fewer than four points",
            suggestion: Message(vi: "Ghi điểm đầu lặp lại ở cuối đường bao.", en: "Repeat the first point at the end of the ring."))
    }

    static func notDegrees(_ found: String, at place: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: place, subject, vi: "điểm này ghi «\(found)», không phải kinh độ và vĩ độ",
            en: "this point says «\(found)», which is not a longitude and a latitude",
            suggestion: Message(
                vi: "Chuyển bản đồ sang hệ tọa độ WGS 84 (kinh độ, vĩ độ theo độ), ví dụ [105,8; 21,0].",
                en: "Convert the map to WGS 84 (degrees of longitude, latitude), such as [105.8, 21.0]."), cause: "degrees")
    }

    static func twice(_ name: String, at place: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: place, subject, vi: "«\(name)» đã có ranh giới ở trên hoặc trong tệp khác",
            en: "«\(name)» has an outline already, above or in another file",
            suggestion: Message(
                vi: "Giữ một; nhiều phần của một đơn vị là một «MultiPolygon».",
                en: "Keep one; several parts of a unit are one «MultiPolygon»."), cause: "twice")
    }

    static func notCollection(_ type: Located<String>, meant: String, _ subject: Subject) -> Finding {
        rule.error(
            at: type.location, subject, vi: "«type» ghi «\(type.value)», cần «\(meant)»",
            en: "«type» says «\(type.value)», «\(meant)» is due",
            suggestion: Message(
                vi: "Xuất bản đồ dạng GeoJSON, mỗi đơn vị một «Feature».", en: "Export the map as GeoJSON, one «Feature» for each unit."))
    }
}
