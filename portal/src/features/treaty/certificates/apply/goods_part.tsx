import { useTranslation } from 'react-i18next';
import { emptyLine, withLine } from './draft';
import { LineForm } from './line_form';
import { changed, type PartProps } from './part';

interface GoodsPartProps extends PartProps {
  onRemove: (at: number) => void;
}

// The goods, line by line.
export function GoodsPart({ draft, change, errorOf, onRemove }: GoodsPartProps) {
  const { t } = useTranslation('treaty');
  return (
    <div className="stack-small">
      {errorOf('lines') && <p className="field-error">{errorOf('lines')}</p>}
      {draft.lines.map((line, at) => (
        <LineForm
          key={at}
          draft={draft}
          line={line}
          no={at + 1}
          errorOf={(field) => errorOf(field, at)}
          set={(part) =>
            change((before) => {
              const own = before.lines[at];
              return own ? withLine(before, at, changed(own, part)) : {};
            })
          }
          onRemove={draft.lines.length > 1 ? () => onRemove(at) : undefined}
        />
      ))}
      <p className="button-row">
        <button
          type="button"
          className="plain-button"
          onClick={() => change((before) => ({ lines: [...before.lines, emptyLine()] }))}
        >
          {t('line.add')}
        </button>
      </p>
    </div>
  );
}
