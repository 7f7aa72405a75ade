import type { Lifecycle } from './lifecycle.ts';
import { APPLICATION } from './application/lifecycle.ts';
import { CLAIM } from './claim/lifecycle.ts';
import { COMPLETION_REQUEST } from './application/completion-request.ts';
import { DECISION } from './decision/lifecycle.ts';
import { FINDING } from './finding/lifecycle.ts';
import { PAYMENT } from './payment/lifecycle.ts';
import { PAYMENT_BATCH } from './payment/batch-lifecycle.ts';
import { RANKING } from './ranking/lifecycle.ts';
import { CALIBRATION } from './review/calibration-lifecycle.ts';
import { PANEL } from './review/panel-lifecycle.ts';
import { REVIEW } from './review/lifecycle.ts';
import { RULE_SET } from './rule-set/lifecycle.ts';
import { TRANCHE } from './tranche/lifecycle.ts';
import { VOUCHER } from './voucher/lifecycle.ts';

/** Every lifecycle table there is: what tests, diagrams and the audit trail go through. */
export const LIFECYCLES: readonly Lifecycle[] = [
	TRANCHE,
	RULE_SET,
	APPLICATION,
	COMPLETION_REQUEST,
	FINDING,
	REVIEW,
	CALIBRATION,
	PANEL,
	RANKING,
	DECISION,
	VOUCHER,
	CLAIM,
	PAYMENT,
	PAYMENT_BATCH
];
