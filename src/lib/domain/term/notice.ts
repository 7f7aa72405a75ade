/** A message that starts a clock of its own: an objection (Awb 6:4), or a notice that a decision is late (Awb 4:17). */
export const NOTICE_KINDS = ['objection', 'default'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How it came in. */
export const CHANNELS = ['portal', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];
