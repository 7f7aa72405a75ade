/** The database cannot be had, for a reason a person can act on: the message is one whole sentence. */
export class Unavailable extends Error {}
