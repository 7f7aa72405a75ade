import type { Text } from '#lib/domain/text.ts';

/** What the verbs of a claim refuse, in words. */
export const NOT_USABLE: Text = {
	nl: 'Op deze voucher kunt u nu niet declareren. Kijk bij de voucher hoe het ervoor staat.',
	en: 'You cannot claim on this voucher now. See at the voucher how things stand.'
};
export const TOO_LATE: Text = {
	nl: 'De laatste dag om te declareren is voorbij.',
	en: 'The last day to claim has passed.'
};
export const FINAL_SENT: Text = {
	nl: 'U hebt voor deze voucher al een laatste declaratie gestuurd.',
	en: 'You have sent a last claim for this voucher already.'
};
export const TOO_MANY: Text = {
	nl: 'U hebt op deze voucher al {most} keer gedeclareerd. Meer kan niet.',
	en: 'You have claimed on this voucher {most} times already. More is not possible.'
};
export const SENT: Text = {
	nl: 'Deze declaratie is al ingestuurd. U kunt haar niet meer veranderen.',
	en: 'This claim has been sent already. You can no longer change it.'
};
export const STALE: Text = {
	nl: 'Deze declaratie is ondertussen ergens anders bewaard, bijvoorbeeld in een ander tabblad. Wat u hier typte staat er nog. Hieronder ziet u wat er verschilt. Kies wat moet gelden.',
	en: 'This claim was saved elsewhere in the meantime, perhaps in another tab. What you typed here is still there. Below you see what is different. Choose what should count.'
};
export const NOT_ACCEPTED = {
	nl: 'Verklaar dat u de diensten hebt gekregen en goedgekeurd.',
	en: 'Declare that you received the services and approved of them.',
	field: 'accepted_delivery'
} as const;
export const SUSPENDED: Text = {
	nl: 'De voucher is opgeschort. Hef eerst de opschorting op.',
	en: 'The voucher is suspended. End the suspension first.'
};
export const EARLIER_FIRST: Text = {
	nl: 'Handel eerst declaratie {number} van deze voucher af.',
	en: 'First finish claim {number} on this voucher.'
};
export const NO_AMOUNT: Text = {
	nl: 'Vul in welk bedrag u toelaat.',
	en: 'Fill in which amount you admit.'
};
export const ABOVE_CLAIMED: Text = {
	nl: 'U kunt niet meer toelaten dan er is gedeclareerd.',
	en: 'You cannot admit more than was claimed.'
};
export const NO_REASON: Text = {
	nl: 'Schrijf waarom u minder toelaat dan er is gedeclareerd. Deze reden staat straks in de brief.',
	en: 'Write why you admit less than was claimed. This reason will be in the letter.'
};
export const ABOVE_AWARD: Text = {
	nl: 'Zo komt de vaststelling boven het toegekende bedrag. Geef het voorstel terug.',
	en: 'This would settle more than was awarded. Return the proposal.'
};
export const VIEW_ASKED: Text = {
	nl: 'De aanvrager kan nog een zienswijze geven. Wacht op het antwoord, of op het einde van de termijn.',
	en: 'The applicant can still give a view. Wait for the answer, or for the end of its term.'
};
