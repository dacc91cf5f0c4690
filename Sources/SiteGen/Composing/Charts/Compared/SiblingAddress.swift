import Charting

/// How drawings of siblings are named: on their page, and as files.
extension Siblings {
    /// The prefix of ids in a group's drawings: «_go-vap», «_go-vap_2» for its second kind of unit, «_» for units under none. It does not
    /// change when another unit above comes or goes; no unit's own id has an underscore.
    static func id(under parent: String?, place: Int) -> String {
        "_" + (parent ?? "") + (place > 0 ? "_\(place + 1)" : "")
    }

    /// The address of a drawing of these.
    func address(_ kind: ChartKind) -> String { Self.address(kind, of: id, model.id) }

    /// The address of a drawing by its group's id: «indicators/learning-wards/go-vap/dumbbell».
    static func address(_ kind: ChartKind, of group: String, _ indicator: String) -> String {
        "indicators/\(indicator)/" + (group == "_" ? "" : group.dropFirst() + "/") + kind.rawValue
    }
}
