import type { Answers } from './evaluate.ts';
import type { Start } from './restore.ts';

interface Props {
  start: Start | undefined;
  /** True where the browser keeps nothing. */
  isRefused: boolean;
  /** Fills the form, and keeps what it is filled with. */
  settle: (answers: Answers) => void;
  /** What the form holds now. */
  shown: Answers;
}

/** Where the answers in the form come from, where that is not plain to see. */
export function StartNotice({ start, isRefused, settle, shown }: Props) {
  const lines = [
    start?.isDamaged && 'Niet alles was te lezen. Kijk elke vraag na.',
    start?.from === 'link' && 'Deze antwoorden komen uit een link.',
    start?.from === 'device' && 'Dit zijn de antwoorden die je op dit apparaat bewaarde.',
    start?.own && 'Wat je zelf had ingevuld, is niet veranderd.',
    isRefused && 'Je browser bewaart niets. Laat deze pagina open tot je klaar bent.',
  ].filter(Boolean);
  return (
    <div role="status">
      {lines.length > 0 && <p class="notice">{lines.join(' ')}</p>}
      {start?.own && (
        <p class="buttons">
          <button type="button" onClick={() => settle(start.own!)}>
            Terug naar mijn antwoorden
          </button>
          <button type="button" onClick={() => settle(shown)}>
            Neem deze antwoorden over
          </button>
        </p>
      )}
    </div>
  );
}
