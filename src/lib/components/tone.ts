/** What a colour means; always beside a word. */
export type Tone = 'mute' | 'info' | 'plum' | 'warn' | 'ok' | 'err' | 'brand';
