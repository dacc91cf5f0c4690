import Synchronization

/// Hands out the numbers of a list to several tasks, each once, in order, until the list ends or one of them stops it.
final class Turnstile: Sendable {
    private let count: Int
    private let next = Atomic(0)
    private let passed = Atomic(0)

    init(_ count: Int) { self.count = count }

    func take() -> Int? {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        return number < count ? number : nil
    }

    /// Nothing more is handed out.
    func stop() { next.store(count, ordering: .relaxed) }

    /// Out: how many are done, this one included.
    func done() -> Int { passed.wrappingAdd(1, ordering: .relaxed).newValue }
}
