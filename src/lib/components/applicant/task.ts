import type { LucideIcon } from '@lucide/svelte';
import Circle from '@lucide/svelte/icons/circle';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDotDashed from '@lucide/svelte/icons/circle-dot-dashed';
import Lock from '@lucide/svelte/icons/lock';
import OctagonAlert from '@lucide/svelte/icons/octagon-alert';
import { m } from '#lib/paraglide/messages.js';
import type { Tone } from '../tone.ts';

/** How far a part of the application is. */
export type TaskState = 'done' | 'busy' | 'todo' | 'error' | 'locked';

/** A part of the application; without `href` it cannot be opened yet. */
export type Task = { title: string; href?: string; hint?: string; state: TaskState };

export type TaskGroup = { title: string; tasks: readonly Task[] };

type Look = { tone: Tone; icon: LucideIcon; text: () => string; plain: boolean };

export const TASK_LOOK: Readonly<Record<TaskState, Look>> = {
	done: { tone: 'ok', icon: CircleCheck, text: m.task_done, plain: true },
	busy: { tone: 'info', icon: CircleDotDashed, text: m.task_busy, plain: false },
	todo: { tone: 'mute', icon: Circle, text: m.task_todo, plain: false },
	error: { tone: 'err', icon: OctagonAlert, text: m.task_error, plain: false },
	locked: { tone: 'mute', icon: Lock, text: m.task_locked, plain: true }
};
