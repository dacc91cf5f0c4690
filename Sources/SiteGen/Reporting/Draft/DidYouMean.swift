import Diagnostics

/// «Có phải là “…”?», where something near enough is known.
func didYouMean(_ nearest: String?) -> Message? {
    nearest.map { Message(vi: "Có phải là “\($0)”?", en: "Did you mean “\($0)”?") }
}
