const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** So many times in so many milliseconds. */
export interface Rate {
  readonly times: number;
  readonly within: number;
}

/** How often the bot answers messages. What comes faster gets silence; an emergency never does. */
export interface Pace {
  /** Messages that are meant for the bot: mentions, replies to it, direct messages. */
  readonly called: { readonly member: Rate; readonly channel: Rate };
  /** Ordinary messages in a channel that it listens to; offers count like answers. */
  readonly listening: { readonly member: Rate; readonly channel: Rate };
  /** For so many milliseconds after an answer the same one is pointed to rather than given again; 0: never. */
  readonly repeatAfter: number;
  /** After so many milliseconds an offer that nobody took goes away. */
  readonly offerFor: number;
}

export const PACE: Pace = {
  called: {
    // Nobody types twenty questions in half a minute; a script or a key held down does.
    member: { times: 20, within: 30 * SECOND },
    // Discord lets a bot send about five messages in five seconds to a channel; more would make all of them late.
    channel: { times: 30, within: 30 * SECOND },
  },
  listening: {
    // A person who is answered three times in a minute without having called the bot is talking to somebody else.
    member: { times: 3, within: MINUTE },
    // More of the bot than that, uncalled for, and the channel is no longer its members'.
    channel: { times: 6, within: MINUTE },
  },
  // As long as an answer is still in sight in a channel of middling traffic.
  repeatAfter: 5 * MINUTE,
  offerFor: 2 * MINUTE,
};
