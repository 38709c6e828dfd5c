import { useTranslation } from 'react-i18next';
import { readObjections } from './objections';

// What is to be said against something that a lane did, one line each.
export function Objections({ text }: { text: string }) {
  const { t } = useTranslation('trade');
  return (
    <ul className="objections">
      {readObjections(text).map(({ kind, detail }) => (
        <li key={kind}>
          {t(`conflict.${kind}`, kind)}
          {detail && <span className="soft"> {t(`gate_reason.${detail}`, detail)}</span>}
        </li>
      ))}
    </ul>
  );
}
