import type { NextTranche, SaveMessage } from '#lib/forms/application/conflict.ts';
import type { Person } from '#lib/server/person/person.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What the visitor quotes and the operator finds in the log. */
			reference?: string;
			/** What was typed in a form that could not be taken, to send again. */
			kept?: readonly (readonly [string, string])[];
		}
		interface Locals {
			person: Person | null;
			/** When the session of this person ends by itself. */
			session_ends_at: Date | null;
		}
		interface PageData {
			person?: Pick<Person, 'id' | 'name' | 'language' | 'roles'> | null;
			/** How many seconds the session still lasts. */
			session_seconds?: number | null;
			/** On whose behalf an adviser acts in this application, and until when. */
			acts_for?: { readonly organisation: string; readonly until_on: string } | null;
			/** Of an application whose tranche has closed: the next one it can be made in. */
			next_tranche?: NextTranche | null;
			demo?: boolean;
			/** Said once, after a redirect. */
			flash?: { tone: 'ok' | 'info' | 'warn' | 'err'; text: string };
			/** The tabs of the workplace. */
			nav?: { href: string; label: string; count?: number; current?: boolean }[];
		}
		namespace Superforms {
			/** What a page is told besides its errors: how a save went. */
			type Message = SaveMessage;
		}
	}
}

export {};
