/// The word for the kind of unit that a name begins with, as the list writes it: «Quận» of «Quận Gò Vấp» and of «quận Gò Vấp»; the longest
/// that fits, and nil where none does or nothing follows it.
package func kindWord(of name: String, among words: [String]) -> String? {
    let folded = name.lowercased()
    return words.filter { folded.hasPrefix($0.lowercased() + " ") }.max { $0.count < $1.count }
}
