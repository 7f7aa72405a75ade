import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ApplicationSection } from '../../domain/application/answers.ts';
import type { AssignmentState, EmptyBecause, SolverFacts } from '../../domain/assignment/run.ts';
import type { ApplicationState } from '../../domain/application/lifecycle.ts';
import type { BulkAct, BulkCaseState, BulkPlan } from '../../domain/bulk/bulk.ts';
import type { CompletionRequestState } from '../../domain/application/completion-request.ts';
import type { ClaimState } from '../../domain/claim/lifecycle.ts';
import type { AttachedType, AttachmentPlace } from '../../domain/document/attachment.ts';
import type { RegisterProfile } from '../../domain/eligibility/register-profile.ts';
import type { DecisionKind, DecisionState } from '../../domain/decision/lifecycle.ts';
import type { Moment, Rule, Severity } from '../../domain/eligibility/rule.ts';
import type { FindingState } from '../../domain/finding/lifecycle.ts';
import type { InterestKind } from '../../domain/interest/kinds.ts';
import type { PaymentState } from '../../domain/payment/lifecycle.ts';
import type { PaymentBatchState } from '../../domain/payment/batch-lifecycle.ts';
import type { RankingState } from '../../domain/ranking/lifecycle.ts';
import type { Method } from '../../domain/ranking/order.ts';
import type { RankRow } from '../../domain/ranking/rank.ts';
import type { CalibrationState } from '../../domain/review/calibration-lifecycle.ts';
import type { Highlight } from '../../domain/review/highlight.ts';
import type { PanelState } from '../../domain/review/panel-lifecycle.ts';
import type { ThirdGround } from '../../domain/review/third.ts';
import type { ReviewState } from '../../domain/review/lifecycle.ts';
import type { RuleSetState } from '../../domain/rule-set/lifecycle.ts';
import type { Outcome, RuleChange } from '../../domain/rule-set/compare-outcomes.ts';
import type { ReplaySummary } from '../../domain/rule-set/replay-summary.ts';
import type { StaffRole } from '../../domain/roles.ts';
import type { SchemeContent, VoucherKind } from '../../domain/scheme/content.ts';
import type { Language, Text } from '../../domain/text.ts';
import type { ClockKind } from '../../domain/term/clocks.ts';
import type { NoticeKind } from '../../domain/term/notice.ts';
import type { Running } from '../../domain/term/running.ts';
import type { TrancheState } from '../../domain/tranche/lifecycle.ts';
import type { VoucherState } from '../../domain/voucher/lifecycle.ts';

/** JSON a verb writes whole and reads whole; its shape belongs to the noun that writes it. */
type Json<T extends object = Record<string, unknown>> = JSONColumnType<T>;
type Counted<T> = ColumnType<T, never, never>;

/** The tables, as the migrations make them. Instants are Date, local dates 'YYYY-MM-DD', amounts whole cents. */
export type Tables = {
	person: {
		id: Generated<string>;
		name: string;
		email: string;
		email_verified: Generated<boolean>;
		image: string | null;
		language: Generated<Language>;
		two_factor_enabled: Generated<boolean>;
		register_number: string | null;
		two_step_offer_closed_at: Date | null;
		created_at: Generated<Date>;
		updated_at: Generated<Date>;
	};
	session: {
		id: Generated<string>;
		person_id: string;
		token: string;
		expires_at: Date;
		ip_address: string | null;
		user_agent: string | null;
		created_at: Generated<Date>;
		updated_at: Generated<Date>;
	};
	credential: {
		id: Generated<string>;
		person_id: string;
		account_id: string;
		provider_id: string;
		access_token: string | null;
		refresh_token: string | null;
		id_token: string | null;
		access_token_expires_at: Date | null;
		refresh_token_expires_at: Date | null;
		scope: string | null;
		password: string | null;
		created_at: Generated<Date>;
		updated_at: Generated<Date>;
	};
	verification: {
		id: Generated<string>;
		identifier: string;
		value: string;
		expires_at: Date;
		created_at: Generated<Date>;
		updated_at: Generated<Date>;
	};
	rate_limit: { id: Generated<string>; key: string; count: number; last_request: number };
	person_role: {
		id: Generated<string>;
		person_id: string;
		role: StaffRole;
		scheme_id: string | null;
		source_code: string | null;
		granted_by: string | null;
		granted_at: Generated<Date>;
	};
	organisation: {
		id: Generated<string>;
		kvk_number: string;
		name: string;
		establishment_number: string;
		agb_code: string;
		care_type: string;
		sbi_codes: string[];
		wtza: 'reported' | 'permit' | 'exempt' | 'not_reported' | 'unknown';
		care_professionals: number;
		street: string;
		house_number: string;
		postcode: string;
		city: string;
		province: string | null;
		register: ColumnType<RegisterProfile | null, string | null | undefined, string | null>;
		created_by: string;
		created_at: Date;
		updated_at: Date;
	};
	organisation_member: {
		organisation_id: string;
		person_id: string;
		role: 'owner' | 'editor' | 'reader';
		joined_at: Date;
	};
	membership_end: {
		id: Generated<string>;
		organisation_id: string;
		person_id: string;
		role: 'owner' | 'editor' | 'reader';
		joined_at: Date;
		ended_by: string;
		ended_at: Date;
	};
	mandate: {
		id: Generated<string>;
		application_id: string;
		person_id: string;
		until_on: string;
		given_by: string;
		given_at: Date;
		accepted_at: Date;
		owners_told_on: string | null;
		revoked_by: string | null;
		revoked_at: Date | null;
	};
	/** A view: the mandates under which somebody may act today. */
	mandate_in_force: {
		id: Counted<string>;
		application_id: Counted<string>;
		person_id: Counted<string>;
		until_on: Counted<string>;
	};
	invitation: {
		id: Generated<string>;
		organisation_id: string;
		role: 'owner' | 'editor' | 'reader' | null;
		application_id: string | null;
		until_on: string | null;
		email: string;
		language: Language;
		token_sha256: string;
		invited_by: string;
		invited_at: Date;
		expires_at: Date;
		times_sent: Generated<number>;
		accepted_by: string | null;
		accepted_at: Date | null;
		withdrawn_by: string | null;
		withdrawn_at: Date | null;
	};
	access_request: {
		id: Generated<string>;
		organisation_id: string;
		requested_by: string;
		reason: string;
		requested_at: Date;
		state: Generated<'asked' | 'granted' | 'refused'>;
		decided_by: string | null;
		decided_at: Date | null;
		identity_check: string | null;
		decision_reason: string | null;
	};
	two_factor: {
		id: Generated<string>;
		person_id: string;
		secret: string;
		backup_codes: string;
		verified: Generated<boolean>;
		failed_count: Generated<number>;
		locked_until: Date | null;
	};
	passkey: {
		id: Generated<string>;
		person_id: string;
		name: string | null;
		public_key: string;
		credential_id: string;
		counter: number;
		device_type: string;
		backed_up: boolean;
		transports: string | null;
		aaguid: string | null;
		created_at: Generated<Date>;
	};
	sign_in_attempt: { key: string; failures: number; first_at: Date };
	/** Somebody's register of interests; an entry that was a mistake is retracted, never deleted. */
	interest: {
		id: Generated<string>;
		person_id: string;
		kind: Generated<InterestKind>;
		/** Registered here; otherwise the KVK number or the name says which one. */
		organisation_id: string | null;
		name: string | null;
		kvk_number: string | null;
		email: string | null;
		postcode: string | null;
		house_number: string | null;
		iban: string | null;
		mail_domain: string | null;
		from_on: string | null;
		until_on: string | null;
		reason: string;
		declared_at: Date;
		retracted_at: Date | null;
		retracted_reason: string | null;
	};
	shared_mail_domain: { domain: string };
	business_clock: { only_row: Generated<boolean>; offset_seconds: Generated<number> };
	setting: { key: string; value: Json; changed_by: string | null; changed_at: Date };
	scheme: { id: Generated<string>; code: string; created_at: Date };
	scheme_version: {
		id: Generated<string>;
		scheme_id: string;
		number: number;
		content: Json<SchemeContent>;
		published_at: Date;
		effective_on: string;
		/** For how long an interest that ended still ties; from the content. */
		interest_years: Counted<number>;
	};
	rule_set: {
		id: Generated<string>;
		scheme_id: string;
		base_version_id: string;
		state: Generated<RuleSetState>;
		rules: ColumnType<Rule[], string, string>;
		version: Generated<number>;
		note: string | null;
		effective_on: string | null;
		created_by: string;
		created_at: Date;
		proposed_by: string | null;
		proposed_at: Date | null;
		published_by: string | null;
		published_at: Date | null;
		published_version_id: string | null;
		returned_reason: string | null;
	};
	replay: {
		id: Generated<string>;
		rule_set_id: string;
		rules_sha256: string;
		state: Generated<'waiting' | 'running' | 'done' | 'stopped'>;
		total: Generated<number>;
		done: Generated<number>;
		summary: ColumnType<ReplaySummary | null, never, string | null>;
		requested_by: string;
		requested_at: Date;
		started_at: Date | null;
		finished_at: Date | null;
	};
	replay_change: {
		replay_id: string;
		application_id: string;
		moment: Moment;
		before: Outcome;
		after: Outcome;
		changes: ColumnType<RuleChange[], string, never>;
	};
	tranche: {
		id: Generated<string>;
		scheme_id: string;
		scheme_version_id: string;
		code: string;
		name: Json<Text>;
		state: Generated<TrancheState>;
		opens_at: Date;
		closes_at: Date;
		ceiling_cents: number;
		/** How the money is divided (Awb 4:26). */
		method: Generated<Method>;
		publication_reference: string | null;
		created_at: Date;
	};
	document_content: { sha256: string; bytes: Buffer };
	document: {
		id: Generated<string>;
		kind: AttachmentPlace | 'submission' | 'letter' | 'payment_file' | 'ranking_file';
		sha256: string;
		file_name: string;
		media_type: AttachedType | 'application/xml' | 'application/json';
		size_bytes: number;
		application_id: string | null;
		created_by: string | null;
		created_at: Date;
	};
	attachment: {
		id: Generated<string>;
		application_id: string;
		place: AttachmentPlace;
		subject_id: string;
		part: string | null;
		document_id: string;
		sha256: string;
		added_by: string | null;
		added_at: Date;
		position: Counted<number>;
	};
	application: {
		id: Generated<string>;
		number: string | null;
		tranche_id: string;
		scheme_version_id: string;
		organisation_id: string;
		language: Language;
		state: Generated<ApplicationState>;
		requested_cents: number | null;
		requested: ColumnType<Record<string, unknown> | null, string | null, string | null>;
		received_at: Date | null;
		complete_at: Date | null;
		/** How many reviewers read the case: two, or three. */
		review_places: Generated<number>;
		created_by: string;
		submitted_by: string | null;
		created_at: Date;
	};
	application_section: {
		application_id: string;
		section: Section;
		answers: Json;
		version: Generated<number>;
		saved_by: string;
		saved_at: Date;
	};
	application_line: {
		id: Generated<string>;
		application_id: string;
		kind: VoucherKind;
		service_code: string;
		supplier_name: string;
		supplier_kvk: string | null;
		planned_order_on: string;
		net_cents: number;
		vat_cents: number;
		vat_recoverable_percent: number | null;
		hardware: boolean;
		other_funding_cents: Generated<number>;
		version: Generated<number>;
		saved_by: string | null;
		saved_at: Date | null;
		position: Counted<number>;
	};
	rule_run: {
		id: Generated<string>;
		application_id: string;
		moment: Moment;
		scheme_version_id: string;
		facts: Json;
		results: ColumnType<unknown[], string, never>;
		claim_id: string | null;
		ran_at: Date;
	};
	finding: {
		id: Generated<string>;
		application_id: string;
		rule_run_id: string;
		rule_id: string;
		line_id: string | null;
		severity: Severity;
		result: boolean | null;
		state: Generated<FindingState>;
		reason: string | null;
		resolved_by: string | null;
		resolved_at: Date | null;
		opened_at: Date;
	};
	override: {
		id: Generated<string>;
		finding_id: string;
		application_id: string;
		rule_run_id: string;
		rule_id: string;
		version: number;
		line_id: string | null;
		judgement: 'accepted' | 'confirmed' | 'reopened';
		reason: string;
		judged_by: string;
		judged_at: Date;
	};
	outage: {
		id: Generated<string>;
		began_at: Date;
		ended_at: Date | null;
		note: string;
		recorded_by: string;
		recorded_at: Date;
	};
	provider: {
		id: Generated<string>;
		kvk_number: string;
		name: string;
		postcode: string;
		house_number: Generated<string>;
		listed_from: string;
		listed_until: string | null;
		sells_products: boolean;
		outside_eea: boolean;
		recorded_by: string | null;
		recorded_at: Date;
	};
	completion_request: {
		id: Generated<string>;
		application_id: string;
		state: Generated<CompletionRequestState>;
		kind: 'completion' | 'view';
		asked_by: string;
		asked_at: Date;
		until_on: string;
		answered_at: Date | null;
		/** A view before a lower settlement is about this claim (Awb 4:12(2)). */
		claim_id: string | null;
		waived: Generated<boolean>;
	};
	request_item: {
		id: Generated<string>;
		request_id: string;
		position: number;
		text: string;
		section: ApplicationSection | null;
		line_id: string | null;
		rule_id: string | null;
		answer: Generated<string>;
		answered_by: string | null;
		answered_at: Date | null;
		version: Generated<number>;
	};
	application_section_history: {
		application_id: string;
		section: Section;
		version: number;
		answers: Json;
		saved_by: string;
		saved_at: Date;
	};
	application_line_history: {
		line_id: string;
		version: number;
		line: Json;
		saved_at: Date | null;
	};
	message: {
		/** Chosen by the page that writes it, so that sending twice is sending once. */
		id: string;
		application_id: string;
		side: 'applicant' | 'office';
		author_id: string;
		text: string;
		sent_at: Date;
		read_at: Date | null;
		read_by: string | null;
	};
	supplier_choice: {
		id: Generated<string>;
		application_line_id: string;
		supplier_name: string;
		supplier_kvk: string | null;
		order_on: string;
		reason: string;
		chosen_by: string;
		chosen_at: Date;
		number: number;
	};
	objection: {
		notice_id: string;
		grounds: string;
		wish: string;
		hearing: boolean;
		late_reason: string | null;
		withdrawn_at: Date | null;
		withdrawn_by: string | null;
	};
	review: {
		id: Generated<string>;
		application_id: string;
		reviewer_id: string;
		state: Generated<ReviewState>;
		/** null: the portal itself. */
		assigned_by: string | null;
		assigned_at: Date;
		told_at: Date | null;
		declared_at: Date | null;
		declared_reason: string | null;
		submitted_at: Date | null;
		closing_reason: string | null;
		version: Generated<number>;
		saved_at: Date | null;
	};
	reviewer_profile: {
		person_id: string;
		capacity: number;
		care_types: string[];
		languages: Language[];
		off_until: string | null;
		version: Generated<number>;
		changed_by: string;
		changed_at: Date;
	};
	reviewer_capacity: { person_id: string; tranche_id: string; capacity: number };
	assignment_run: {
		id: Generated<string>;
		tranche_id: string;
		state: Generated<AssignmentState>;
		total: Generated<number>;
		done: Generated<number>;
		solver: ColumnType<SolverFacts | null, never, string | null>;
		requested_by: string;
		requested_at: Date;
		applied_by: string | null;
		applied_at: Date | null;
	};
	assignment_reviewer: { run_id: string; reviewer_id: string; capacity: number; held: number };
	assignment_case: {
		run_id: string;
		application_id: string;
		places: number;
		empty_because: EmptyBecause | null;
		applied_at: Date | null;
		refused: ColumnType<Text[] | null, never, string | null>;
	};
	assignment_choice: {
		run_id: string;
		application_id: string;
		reviewer_id: string;
		unknown_care: boolean;
		unread_language: boolean;
		chosen_by: string | null;
	};
	bulk_run: {
		id: Generated<string>;
		act: BulkAct;
		items: ColumnType<{ text: string; section?: ApplicationSection | null }[], string | undefined, string>;
		matched: number;
		requested_by: string;
		requested_at: Date;
		confirmed_at: Date | null;
	};
	bulk_case: {
		run_id: string;
		application_id: string;
		position: number;
		state: Generated<BulkCaseState>;
		plan: ColumnType<BulkPlan | null, never, string | null>;
		reasons: ColumnType<Text[] | null, never, string | null>;
		record_id: ColumnType<string | null, never, string | null>;
	};
	review_note: {
		review_id: string;
		words: Generated<string>;
		highlights: ColumnType<Highlight[], string | undefined, string>;
	};
	review_score: { review_id: string; criterion: string; score: number | null; reason: Generated<string> };
	/** Written by a trigger. */
	review_score_history: {
		id: Counted<number>;
		review_id: Counted<string>;
		criterion: Counted<string>;
		score: Counted<number | null>;
		reason: Counted<string>;
		kept_at: Counted<Date>;
	};
	panel: {
		id: Generated<string>;
		application_id: string;
		state: Generated<PanelState>;
		because: ColumnType<ThirdGround[], string, never>;
		opened_at: Date;
		minutes: string | null;
		others_present: string | null;
		decided_by: string | null;
		decided_at: Date | null;
	};
	panel_present: { panel_id: string; person_id: string };
	panel_score: { panel_id: string; criterion: string; score: number; reason: string };
	calibration: {
		id: Generated<string>;
		tranche_id: string;
		state: Generated<CalibrationState>;
		prepared_by: string;
		prepared_at: Date;
		opened_at: Date | null;
		conclusion: string | null;
		started_by: string | null;
		started_at: Date | null;
	};
	calibration_case: {
		id: Generated<string>;
		calibration_id: string;
		position: number;
		title: string;
		text: string;
	};
	calibration_review: { case_id: string; reviewer_id: string; submitted_at: Date };
	calibration_score: {
		case_id: string;
		reviewer_id: string;
		criterion: string;
		score: number;
		reason: string;
	};
	calibration_remark: {
		/** Chosen by the page that writes it, so that sending twice is sending once. */
		id: string;
		case_id: string;
		person_id: string;
		text: string;
		written_at: Date;
	};
	ranking: {
		id: Generated<string>;
		tranche_id: string;
		state: Generated<RankingState>;
		seed: string;
		file_document_id: string | null;
		sha256: string | null;
		fixed_by: string | null;
		fixed_at: Date | null;
		confirmed_by: string | null;
		confirmed_at: Date | null;
		returned_reason: string | null;
	};
	ranking_row: {
		ranking_id: string;
		application_id: string;
		position: number;
		score_numerator: number | null;
		score_denominator: number | null;
		maturity_numerator: number | null;
		maturity_denominator: number | null;
		lottery: string;
		amount_cents: number;
		running_cents: number;
		outcome: RankRow['outcome'];
		awarded_cents: number;
		share: string | null;
		called_at: Date | null;
		called_by: string | null;
	};
	draw: {
		tranche_id: string;
		secret: string;
		commitment: string;
		committed_at: Date;
		numbers: string[] | null;
		drawn_at: Date | null;
		file: string | null;
		file_sha256: string | null;
	};
	decision: {
		id: Generated<string>;
		kind: DecisionKind;
		state: Generated<DecisionState>;
		application_id: string;
		claim_id: string | null;
		amount_cents: number;
		content: Json;
		proposed_by: string;
		proposed_at: Date;
		decided_by: string | null;
		decided_at: Date | null;
		returned_reason: string | null;
		announced_at: Date | null;
		letter_document_id: string | null;
		letter: ColumnType<Record<string, unknown> | null, string | null, string | null>;
		objection_until: string | null;
	};
	voucher: {
		id: Generated<string>;
		number: string;
		application_id: string;
		decision_id: string;
		kind: VoucherKind;
		state: Generated<VoucherState>;
		amount_cents: number;
		rate_percent: number;
		issued_on: string;
		valid_until: string;
		accepted_by: string | null;
		accepted_at: Date | null;
		closed_at: Date | null;
		closing_reason: string | null;
	};
	claim: {
		id: Generated<string>;
		number: string | null;
		voucher_id: string;
		application_id: string;
		state: Generated<ClaimState>;
		final: Generated<boolean>;
		accepted_delivery: boolean | null;
		assessment: ColumnType<Record<string, unknown> | null, string | null, string | null>;
		created_by: string;
		created_at: Date;
		submitted_by: string | null;
		submitted_at: Date | null;
		settled_cents: number | null;
		settle_by: string | null;
		version: Generated<number>;
	};
	claim_line: {
		id: Generated<string>;
		claim_id: string;
		application_line_id: string;
		invoice_number: string | null;
		delivered_on: string | null;
		invoiced_on: string | null;
		paid_on: string | null;
		net_cents: number | null;
		vat_cents: number | null;
		vat_recoverable_percent: number | null;
		paid_from_own_account: boolean | null;
		admitted_cents: number | null;
		admitted_reason: string | null;
	};
	payment_batch: {
		id: Generated<string>;
		number: string;
		state: Generated<PaymentBatchState>;
		prepared_by: string;
		prepared_at: Date;
		released_by: string | null;
		released_at: Date | null;
		returned_reason: string | null;
		exported_at: Date | null;
		executed_at: Date | null;
		file_document_id: string | null;
	};
	payment: {
		id: Generated<string>;
		claim_id: string;
		decision_id: string;
		application_id: string;
		batch_id: string | null;
		state: Generated<PaymentState>;
		amount_cents: number;
		iban: string;
		account_name: string;
		due_on: string;
		executed_on: string | null;
		failure_reason: string | null;
	};
	term: {
		id: Generated<string>;
		application_id: string;
		kind: ClockKind;
		record: string;
		record_id: string;
		started_on: string;
		end_on: string;
		raw_on: string;
		because: Json<Text>;
		story: Json<Pick<Running, 'count' | 'pauses' | 'extension'>>;
		state: Generated<'running' | 'paused' | 'met' | 'passed' | 'ended'>;
		stopped_on: string | null;
		reminded_at: Date | null;
		followed_up_at: Date | null;
	};
	incoming_notice: {
		id: Generated<string>;
		application_id: string;
		decision_id: string | null;
		kind: NoticeKind;
		channel: 'portal' | 'post';
		posted_on: string | null;
		received_on: string;
		committee: Generated<boolean>;
		timely: boolean;
		registered_by: string;
		registered_at: Date;
		closed_by: string | null;
		closed_at: Date | null;
		closing_reason: string | null;
	};
	ledger_account: {
		id: Generated<string>;
		tranche_id: string;
		source_code: string;
		kind: string;
		limited: boolean;
		in_cents: Counted<number>;
		out_cents: Counted<number>;
		balance_cents: Counted<number>;
	};
	posting: {
		id: Counted<number>;
		tranche_id: string;
		source_code: string;
		step: string;
		from_account: string;
		to_account: string;
		amount_cents: number;
		application_id: string | null;
		decision_id: string | null;
		voucher_id: string | null;
		payment_id: string | null;
		posted_by: string | null;
		posted_at: Date;
	};
	audit_event: {
		id: Counted<number>;
		at: Generated<Date>;
		business_at: Date;
		person_id: string | null;
		record: string;
		record_id: string;
		event: string;
		application_id: string | null;
		details: ColumnType<Record<string, unknown>, string, never>;
		/** null: the person acted for themselves, or for their own organisation. */
		mandate_id: ColumnType<string | null, string | null | undefined, never>;
	};
	mail: {
		id: Generated<string>;
		to_address: string;
		person_id: string | null;
		application_id: string | null;
		language: Language;
		kind: string;
		sort: 'account' | 'formal' | 'news' | 'reminder';
		subject: string;
		body: string;
		link: string | null;
		confidential: Generated<boolean>;
		state: Generated<'queued' | 'held' | 'digested' | 'withheld' | 'sent' | 'failed' | 'bounced'>;
		attempts: Generated<number>;
		last_error: string | null;
		created_at: Date;
		sent_at: Date | null;
		held_until: Date | null;
		digest_id: string | null;
		handled_by: string | null;
		handled_at: Date | null;
	};
	notice_preference: {
		person_id: string;
		news: Generated<boolean>;
		reminders: Generated<boolean>;
		bundled: Generated<boolean>;
		post_since: Date | null;
		changed_at: Date;
	};
	formal_message: {
		id: Generated<string>;
		application_id: string;
		person_id: string | null;
		kind: string;
		record: string;
		record_id: string;
		document_id: string | null;
		subject: string;
		link: string;
		channel: 'portal' | 'post';
		consent_by: string | null;
		consent_at: Date | null;
		announced_at: Date;
		mail_id: string | null;
		accepted_at: Date | null;
		first_opened_at: Date | null;
		posted_on: string | null;
		posted_by: string | null;
	};
	draft_reminder: { application_id: string; days: number; reminded_at: Date };
	subscription: {
		id: Generated<string>;
		address: string;
		language: Language;
		scheme_id: string;
		/** null: the next tranche of the scheme. */
		tranche_id: string | null;
		token_sha256: string;
		asked_at: Date;
		confirmed_at: Date | null;
		sent_at: Date | null;
		ended_at: Date | null;
	};
	subscription_attempt: { id: Counted<number>; sha256: string; asked_at: Date };
};

/** The sections of an application whose answers are saved as JSON; services are lines of their own. */
export const SECTIONS = [
	'kinds',
	'size',
	'assessment',
	'plan',
	'extra',
	'de_minimis',
	'payment',
	'declarations'
] as const;
export type Section = (typeof SECTIONS)[number];
