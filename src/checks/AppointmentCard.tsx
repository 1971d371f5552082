import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dutchDate, localDay } from '../articles/date.ts';
import { href } from '../site.ts';
import { cardEntry, type CardCheck, type CardEntry } from './card.ts';
import { noWords, readOwnWords, type OwnWords } from './own-words.ts';
import { readKept, readStored, writeStored } from './store.ts';
import { wipeAll } from './wipe.ts';

const name = 'afspraakkaart';
/** The height of the text of an A4 with the margins of print.css, in millimetres. */
const sheetHeight = 261;
const sizes = ['plain', 'small', 'smallest'] as const;

interface Props {
  /** Where the checks stand on the web. */
  address: string;
  /** That address as a QR code: SVG that the build made. */
  code: string;
}

/** The card for a consult: what was ticked in the checks, and the reader's own words. Nothing of it leaves the device. */
export function AppointmentCard({ address, code }: Props) {
  const [entries, setEntries] = useState<readonly CardEntry[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [own, setOwn] = useState<OwnWords>(noWords);
  const [today, setToday] = useState('');
  const [said, setSaid] = useState('');
  const [fit, setFit] = useState({ size: 0, isFull: false });
  const sheet = useRef<HTMLElement>(null);

  useEffect(() => {
    setToday(dutchDate(localDay()));
    setOwn(readOwnWords(readStored('device', name)));
    fetch(href('/checks.json'))
      .then((answer) => answer.json() as Promise<CardCheck[]>)
      .then((checks) => setEntries(checks.flatMap((check) => entryOf(check) ?? [])))
      .catch(() => setSaid('De antwoorden van je checks laden niet. Je kunt de kaart wel zelf invullen.'));
  }, []);

  const shown = entries.filter(({ id }) => !left.has(id));
  useLayoutEffect(() => setFit(fitOn(sheet.current!)), [own, entries, left]);

  const write = (change: Partial<OwnWords>) => setOwn({ ...own, ...change });
  const ask = (index: number, text: string) =>
    write({
      questions: own.questions.map((old, at) => (at === index ? text : old)) as unknown as OwnWords['questions'],
    });
  const keep = () => {
    const isKept = writeStored('device', name, JSON.stringify(own));
    setSaid(isKept ? 'Je woorden zijn bewaard op dit apparaat.' : 'Bewaren lukt niet: je browser staat het niet toe.');
  };
  const wipe = async () => {
    const isWiped = await wipeAll();
    setEntries([]);
    setOwn(noWords);
    setSaid(isWiped ? 'Alles is gewist.' : 'Wissen lukt niet. Wis de gegevens van deze site in je browser.');
  };

  return (
    <>
      <form
        class="check-form card-form"
        method="dialog"
        autocomplete="off"
        onSubmit={(event) => event.preventDefault()}
      >
        {entries.length === 0 && (
          <p>
            Er is nog geen check ingevuld in dit tabblad. <a href={href('/checks/')}>Kies een check</a>, of vul de kaart
            zelf in.
          </p>
        )}
        {entries.length > 0 && (
          <fieldset>
            <legend>Wat komt er op de kaart?</legend>
            {entries.map(({ id, title }) => (
              <label key={id} class="answer">
                <input
                  type="checkbox"
                  checked={!left.has(id)}
                  onChange={({ currentTarget }) => {
                    const next = new Set(left);
                    if (currentTarget.checked) next.delete(id);
                    else next.add(id);
                    setLeft(next);
                  }}
                />
                <span>{title}</span>
              </label>
            ))}
          </fieldset>
        )}
        <label>
          Waar heb je last van, in je eigen woorden?
          <textarea rows={4} value={own.words} onInput={({ currentTarget }) => write({ words: currentTarget.value })} />
        </label>
        <label>
          Sinds wanneer?
          <input type="text" value={own.since} onInput={({ currentTarget }) => write({ since: currentTarget.value })} />
        </label>
        {own.questions.map((question, index) => (
          <label key={index}>
            {`Vraag ${index + 1} voor het gesprek`}
            <input type="text" value={question} onInput={({ currentTarget }) => ask(index, currentTarget.value)} />
          </label>
        ))}
        <div class="buttons">
          <button type="button" onClick={() => print()}>
            Print deze kaart
          </button>
          <button type="button" onClick={keep}>
            Bewaar mijn woorden op dit apparaat
          </button>
          <button type="button" onClick={wipe}>
            Wis alles
          </button>
        </div>
        <p role="status">
          {fit.isFull ? `Dit past niet op één A4. Laat een check weg of schrijf korter. ${said}` : said}
        </p>
      </form>
      <article class="sheet card" data-size={sizes[fit.size]} ref={sheet} aria-label="De kaart">
        <p class="card-title">Afspraakkaart</p>
        <p class="card-head">Mijn klacht</p>
        <Written text={own.words} lines={3} />
        <p>
          Sinds: <Written text={own.since} lines={1} />
        </p>
        <p class="card-head">Mijn vragen</p>
        <ol>
          {own.questions.map((question, index) => (
            <li key={index}>
              <Written text={question} lines={1} />
            </li>
          ))}
        </ol>
        {shown.map((entry) => (
          <section key={entry.id}>
            <p class="card-head">{entry.title}</p>
            <p>{`Ingevuld ${entry.day ? `en bewaard op ${dutchDate(new Date(entry.day))}` : `op ${today}`}.`}</p>
            {entry.isDamaged && <p>Niet alles was te lezen.</p>}
            <ul>
              {entry.lines.length === 0 && <li>Niets aangekruist</li>}
              {entry.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>{entry.outcome ? `De check zegt: ${entry.outcome}` : 'De check was nog niet af.'}</p>
          </section>
        ))}
        <footer class="sheet-foot">
          <div dangerouslySetInnerHTML={{ __html: code }} />
          <p>
            Zelf ingevuld op soepel lopen. Algemene informatie, geen diagnose. De checks, met hun bronnen:{' '}
            <strong>{address}</strong>
            <br />
            Geprint op: {today || '____________________'}
          </p>
        </footer>
      </article>
    </>
  );
}

/** What the reader wrote; on paper, lines to write on where nothing is. */
function Written({ text, lines }: { text: string; lines: number }) {
  if (text.trim()) return <span class="written">{text}</span>;
  return (
    <>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class="to-write" />
      ))}
    </>
  );
}

/** What this tab holds of a check comes before what the device keeps. */
function entryOf(check: CardCheck): CardEntry | undefined {
  const tab = readStored('tab', check.id);
  if (tab !== undefined) return cardEntry(check, tab, undefined);
  const kept = readKept(check.id);
  return kept && cardEntry(check, kept.sealed, kept.day);
}

/** The largest size in which the card fits on one A4, measured on a copy as wide as the paper. */
function fitOn(sheet: HTMLElement): { size: number; isFull: boolean } {
  const copy = sheet.cloneNode(true) as HTMLElement;
  copy.classList.add('measured');
  sheet.after(copy);
  const millimetre = copy.getBoundingClientRect().width / 170;
  const fits = sizes.map((size) => {
    copy.dataset['size'] = size;
    return copy.getBoundingClientRect().height <= sheetHeight * millimetre;
  });
  copy.remove();
  const size = fits.indexOf(true);
  return { size: size < 0 ? sizes.length - 1 : size, isFull: size < 0 };
}
