import { interestPage } from '#lib/server/http/interest-page.ts';

export const { load, actions } = interestPage('/review/interests', 'reviewer', 'panel_chair');
