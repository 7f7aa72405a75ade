import nodemailer, { type Transporter } from 'nodemailer';
import { smtpUrl } from '../environment.ts';

let made: { url: string; transporter: Transporter } | undefined;

/** The mail server of this installation; null when none is set. */
export function transport(): Transporter | null {
	const url = smtpUrl();
	if (!url) return null;
	if (made?.url !== url) made = { url, transporter: nodemailer.createTransport(url) };
	return made.transporter;
}
