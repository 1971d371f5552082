import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { KeepProps } from './KeepPanel.tsx';

/** Opens what keeps, sends and prints: it is fetched only when it is asked for. */
export function KeepButton(props: KeepProps) {
  const [panel, setPanel] = useState<{ Panel: ComponentType<KeepProps> } | 'failed'>();
  if (panel && panel !== 'failed') return <panel.Panel {...props} />;
  const open = () =>
    import('./KeepPanel.tsx').then(
      ({ KeepPanel }) => setPanel({ Panel: KeepPanel }),
      () => setPanel('failed'),
    );
  return (
    <>
      <p>
        <button type="button" onClick={open}>
          Bewaren, sturen of printen
        </button>
      </p>
      <p role="status">{panel && 'Dit onderdeel laadt niet. Je antwoorden staan er nog.'}</p>
    </>
  );
}
