const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether this part of an address can be the id of a record: anything else is a 404, never a fault. */
export const isId = (text: string): boolean => UUID.test(text);
