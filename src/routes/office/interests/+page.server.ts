import { interestPage } from '#lib/server/http/interest-page.ts';

export const { load, actions } = interestPage('/office/interests', 'grant_officer', 'decision_maker');
