import { useEffect, useState } from 'preact/hooks';
import { dutchDate, isoDay, localDay } from '../articles/date.ts';
import { href } from '../site.ts';
import type { Answers } from './evaluate.ts';
import type { Advice } from './reasons.ts';
import { sealAnswers } from './restore.ts';
import type { CheckRules } from './schema.ts';
import { readKept, writeStored } from './store.ts';
import { asText } from './text.ts';
import { onChangeElsewhere, wipeAll } from './wipe.ts';

export interface KeepProps {
  id: string;
  check: CheckRules;
  answers: Answers;
  /** What the form shows; undefined while it shows nothing. */
  advice: Advice | undefined;
}

/** Keeps, sends and prints the answers: each only when its button is pressed, all on the device. */
export function KeepPanel({ id, check, answers, advice }: KeepProps) {
  const [kept, setKept] = useState(() => readKept(id));
  const [said, setSaid] = useState('');
  const [toCopy, setToCopy] = useState('');
  useEffect(
    () =>
      onChangeElsewhere(id, () => {
        setKept(readKept(id));
        setSaid('In een ander tabblad veranderde wat je bewaarde. Hier staan nog je eigen antwoorden.');
      }),
    [id],
  );

  const address = new URL(
    href(`/checks/${id}/`),
    document.querySelector<HTMLLinkElement>('link[rel="canonical"]')!.href,
  );
  const copy = (text: string, done: string) => {
    setToCopy('');
    (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => setSaid(done),
      () => {
        setSaid('Kopiëren lukt niet vanzelf. Kopieer de tekst hieronder.');
        setToCopy(text);
      },
    );
  };
  const keep = () => {
    const isKept = writeStored('device', id, `${isoDay(localDay())} ${sealAnswers(answers)}`);
    setKept(readKept(id));
    setSaid(isKept ? 'Bewaard op dit apparaat.' : 'Bewaren lukt niet: je browser staat het niet toe, of is vol.');
  };
  const wipe = async () => {
    const isWiped = await wipeAll();
    setKept(readKept(id));
    if (isWiped) document.querySelector<HTMLFormElement>('.check-form form')!.reset();
    setSaid(isWiped ? 'Alles is gewist.' : 'Wissen lukt niet. Wis de gegevens van deze site in je browser.');
  };
  const remind = () =>
    import('./reminder.ts').then(
      ({ downloadReminder }) => downloadReminder(check.reminder!, address.href),
      () => setSaid('De herinnering laadt niet. Je antwoorden staan er nog.'),
    );

  return (
    <section class="keep" aria-label="Bewaren, sturen of printen">
      <div class="buttons">
        <button type="button" onClick={keep}>
          {kept ? 'Bewaar opnieuw op dit apparaat' : 'Bewaar op dit apparaat'}
        </button>
        {advice && (
          <button type="button" onClick={() => copy(asText(check, advice, address.href), 'Tekst gekopieerd.')}>
            Kopieer als tekst
          </button>
        )}
        <button
          type="button"
          onClick={() =>
            copy(`${address.href}#?${sealAnswers(answers)}`, 'Link gekopieerd. Wie hem opent, ziet je antwoorden.')
          }
        >
          Kopieer een link met mijn antwoorden
        </button>
        {check.reminder && (
          <button type="button" onClick={remind}>
            {check.reminder.button}
          </button>
        )}
        <button type="button" onClick={wipe}>
          Wis alles
        </button>
      </div>
      <p role="status">{said}</p>
      {toCopy && <textarea readOnly aria-label="Tekst om te kopiëren" value={toCopy} rows={6} />}
      <ul>
        {kept && (
          <li>
            {`Bewaard op ${dutchDate(new Date(kept.day))}${kept.sealed === sealAnswers(answers) ? '' : ', met andere antwoorden'}. `}
            Sommige browsers wissen dit als je een week niet langskomt.
          </li>
        )}
        <li>Op een gedeeld apparaat kan een ander zien wat je bewaart.</li>
        <li>Een link met antwoorden bevat wat je aankruiste. Stuur hem alleen naar wie dat mag weten.</li>
        <li>‘Wis alles’ wist de antwoorden van alle checks en je weergave, in dit tabblad en op dit apparaat.</li>
        <li>
          Naar de huisarts of fysiotherapeut? <a href={href('/afspraakkaart/')}>Maak een afspraakkaart op één A4</a>
        </li>
      </ul>
    </section>
  );
}
