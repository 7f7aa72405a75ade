/** A command cannot do its work, for a reason a person can act on: the message is one whole sentence. */
export class Unable extends Error {}
