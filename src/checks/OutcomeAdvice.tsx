import { href } from '../site.ts';
import type { Advice } from './reasons.ts';
import type { Outcome } from './schema.ts';

/**
 * What an outcome says below its heading. The one place where it is set: the static cards and the form
 * both show it, so that no sentence of advice stands in one and not in the other.
 */
export function OutcomeAdvice({ outcome, reasons, unsure, safetyNet }: Advice) {
  return (
    <>
      <CallLink phone={outcome.phone} />
      <p class="today">{outcome.today}</p>
      {outcome.week && <p>{outcome.week}</p>}
      {outcome.again && <p>{outcome.again}</p>}
      {reasons.length > 0 && (
        <>
          <p class="reasons-label">Dit advies hoort bij:</p>
          <ul class="reasons">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {unsure.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {safetyNet && <p class="safety-net">{safetyNet}</p>}
      {outcome.next && (
        <p>
          Lees verder: <a href={href(outcome.next.path)}>{outcome.next.text}</a>
        </p>
      )}
    </>
  );
}

/** The number of an outcome that has one, to be called with one tap. */
export function CallLink({ phone }: { phone: string | undefined }) {
  if (!phone) return null;
  return (
    <p>
      <a class="call" href={`tel:${phone}`}>
        Bel {phone}
      </a>
    </p>
  );
}

/** The rung and the heading of an outcome, set as a signpost. */
export function OutcomeSign({ outcome }: { outcome: Outcome }) {
  return (
    <>
      <p class="rung">{outcome.label}</p>
      <p class="sign">{outcome.heading}</p>
    </>
  );
}
