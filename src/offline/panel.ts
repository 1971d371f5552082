import { dutchDate } from '../articles/date.ts';
import { listPath, type SiteVersion } from './files.ts';
import { removeCopy, takeAlong } from './fill.ts';
import { copies, keyOf } from './kept.ts';

/** Takes the whole site along: how much it is, how far it came, which version it is, and away with it. */
async function mountPanel(place: HTMLElement): Promise<void> {
  // TypeScript knows of no browser without. Where a worker is refused, this waits for ever: in both cases the words
  // that stand there say why.
  if (!(navigator.serviceWorker as unknown)) return;
  await navigator.serviceWorker.ready;

  const text = document.createElement('p');
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', 'Opgehaald');
  const buttons = document.createElement('p');
  buttons.className = 'buttons';
  text.setAttribute('role', 'status');
  let running: AbortController | undefined;

  const show = (said: string, ...choices: HTMLButtonElement[]) => {
    const hadFocus = buttons.contains(document.activeElement);
    text.textContent = said;
    bar.hidden = !running;
    buttons.replaceChildren(...choices);
    if (hadFocus) choices[0]?.focus();
    dispatchEvent(new Event('kept-pages'));
  };

  /** Says how things stand, after what has just happened. */
  const settle = async (after = '') => {
    if (running) return;
    const { whole, partial } = await copies();
    const copy = whole[0]?.version;
    const latest = await latestVersion();
    const say = (said: string, ...choices: HTMLButtonElement[]) =>
      show([after, said].filter(Boolean).join(' '), ...choices);
    const remove = button('Verwijder wat ik meenam', async () => {
      const isGone = await removeCopy();
      await settle(isGone ? 'De meegenomen site is weg.' : busyElsewhere);
    });
    if (copy && (!latest || latest.id === copy.id)) {
      return say(`De hele site staat op dit apparaat: ${sizeOf(copy)}, ${versionOf(copy)}.`, remove);
    }
    if (copy && latest) {
      const said = `De hele site staat op dit apparaat: ${versionOf(copy)}. Er is een nieuwere, ${versionOf(latest)}.`;
      return say(
        said,
        button('Haal de nieuwe versie op', () => take(latest)),
        remove,
      );
    }
    if (!latest) return say('Je hebt nu geen internet. Meenemen kan zodra je weer internet hebt.');
    const what = `De hele site is ${sizeOf(latest)}, ${versionOf(latest)}.`;
    if (partial.length > 0) {
      return say(
        `Een deel van de site is al opgehaald. ${what}`,
        button('Ga verder met ophalen', () => take(latest)),
        button('Gooi het deel weg', async () => settle((await removeCopy()) ? 'Het deel is weg.' : busyElsewhere)),
      );
    }
    return say(
      what,
      button('Neem de hele site mee', () => take(latest)),
    );
  };

  const take = async (version: SiteVersion) => {
    running = new AbortController();
    const total = sum(version);
    bar.max = total;
    bar.value = 0;
    show(
      `Bezig met ophalen: ${sizeOf(version)}.`,
      button('Stop', () => running?.abort()),
    );
    let after = '';
    try {
      const { signal } = running;
      const isMine = await takeAlong(version, { signal, onFile: ({ bytes }) => (bar.value += bytes) });
      after = isMine ? 'Gelukt.' : busyElsewhere;
    } catch (error) {
      after = reasonOf(error);
    }
    running = undefined;
    await settle(after);
  };

  place.replaceChildren(text, bar, buttons);
  for (const change of ['online', 'offline', 'pageshow']) addEventListener(change, () => void settle());
  document.addEventListener('visibilitychange', () => void settle());
  await settle();
}

const busyElsewhere = 'De site wordt al opgehaald, in een ander tabblad of op de achtergrond.';

function reasonOf(error: unknown): string {
  const reasons: Record<string, string> = {
    QuotaExceededError: 'Er is niet genoeg ruimte op dit apparaat. Wat al was opgehaald, is weer weg.',
    AbortError: 'Je bent gestopt met ophalen.',
    VersionError: 'De site is net vernieuwd. Haal hem nog een keer op.',
  };
  return reasons[(error as Error).name] ?? 'Ophalen lukt nu niet verder. Kijk of je internet hebt.';
}

/** What the site is now; undefined without a network. */
async function latestVersion(): Promise<SiteVersion | undefined> {
  try {
    const response = await fetch(keyOf(listPath), { cache: 'no-store' });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

const sum = ({ files }: SiteVersion) => files.reduce((total, { bytes }) => total + bytes, 0);
const sizeOf = (version: SiteVersion) => `${Math.ceil(sum(version) / 1000)} kB`;
const versionOf = ({ day }: SiteVersion) => `versie van ${dutchDate(new Date(day))}`;

function button(text: string, press: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  made.addEventListener('click', press);
  return made;
}

void mountPanel(document.querySelector<HTMLElement>('[data-take-along]')!);
