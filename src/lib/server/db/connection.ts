import { connect } from './connect.ts';

/** The one connection of the running portal, for routes and hooks. Everything else is handed one. */
export const db = connect(process.env.DATABASE_URL ?? '');
