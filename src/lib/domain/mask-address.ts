/**
 * An e-mail address as a record that is kept for ever may hold it: enough to recognise one that is known already, not to
 * write to somebody.
 */
export const maskAddress = (address: string): string => address.replace(/^(.)[^@]*/u, '$1…');
