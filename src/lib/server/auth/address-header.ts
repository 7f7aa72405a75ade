/** The header in which our own code tells the sign-in library who asks; nothing from outside reaches it. */
export const ADDRESS_HEADER = 'x-weerbaar-address';
