/** Which of our policies asks what a peer's check asks, topic by topic, and every case in which we answer otherwise, with who is right. */

export interface TopicMapping {
  readonly topic: string;
  /** Our policies by the peer's check. One of them must report at a failing address, and none at a passing one. `policy#message` stands for one of its messages. */
  readonly checks: Readonly<Record<string, readonly string[]>>;
  /** Checks that ask what we do not, each with the reason. */
  readonly unmapped?: Readonly<Record<string, string>>;
  /** Who is right, and why, by `check address` where one line speaks for all cases of that check, else by `case-id address`. */
  readonly disagreements?: Readonly<Record<string, string>>;
}
