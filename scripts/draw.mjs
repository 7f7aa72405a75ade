// Draws the lots of a tranche again and divides its money again: node draw.mjs FILE [PUBLISHED SHA-256 OF THE FILE]
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const [bytes, published] = [readFileSync(process.argv[2]), process.argv[3]];
const { secret, commitment, numbers, seed, rows, ...money } = JSON.parse(bytes);
const again = rows.map((row) => ({ ...row, lottery: sha256(`${seed}:${row.number}`), awarded_cents: 0 }));
again.sort((a, b) => a.group - b.group || (a.lottery < b.lottery ? -1 : 1));
const open = again.filter(({ outcome }) => outcome !== 'below_minimum');
const divide = (cases, room) => {
	for (const row of cases.filter(({ awarded_cents }) => awarded_cents === 0)) {
		if (row.amount_cents > room) return [row, room];
		room -= row.awarded_cents = row.amount_cents;
	}
	return [undefined, room];
};
let unshared = money.available_cents;
for (const { region, cents } of money.shares) {
	const there = open.filter((row) => row.region === region);
	divide(there, Math.max(0, Math.min(cents, unshared)));
	unshared -= cents;
}
const left = open.reduce((room, row) => room - row.awarded_cents, money.available_cents);
const [first, rest] = divide(open, unshared < 0 ? 0 : left);
if (first && rest >= (money.partial_from_cents ?? Infinity)) first.awarded_cents = rest;
const is = { seal: sha256(secret) === commitment, file: !published || sha256(bytes) === published };
is.seed = sha256(`${secret}:${sha256(numbers.join('\n'))}`) === seed;
is['lots, the order and the amounts'] = JSON.stringify(again) === JSON.stringify(rows);
for (const what in is) console.log(is[what] ? 'equal:     the' : 'NOT EQUAL: the', what);
process.exitCode = Object.values(is).every(Boolean) ? 0 : 1;
