import { href } from '../site.ts';
import type { Remark } from './notes.ts';

/** A remark on an answer: set here for the page and for the form alike. */
export function RemarkText({ answer, text, step, link }: Remark) {
  return (
    <div class="remark">
      <p class="remark-answer">{answer}</p>
      <p>{text}</p>
      <p>
        {step} <a href={href(link.path)}>{link.text}</a>
      </p>
    </div>
  );
}
