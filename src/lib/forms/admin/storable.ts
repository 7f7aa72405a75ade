/** What was typed as a text that can be stored: PostgreSQL refuses NUL and halves of characters, also inside JSON. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();
