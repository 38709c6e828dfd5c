import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Mark } from '@/shared/api/types';
import { clauseText } from '@/shared/texts/names';
import { MarkTag } from '@/shared/ui/mark_tag';
import type { Reason } from './answer';
import { useSourceTitle } from './entries';
import type { Party } from './form';
import { withNames } from './names';

// One reason, with the clause that says so and how sure that is.
export function ReasonText({ reason, parties }: { reason: Reason; parties: Party[] }) {
  const { t } = useTranslation('investment');
  const titleOf = useSourceTitle();
  const { source, clause } = reason.citation;
  return (
    <span>
      {withNames(reason.text, parties)}
      <MarkTag mark={reason.mark as Mark} />
      {source && (
        <span className="reason-source">
          <Link to={`/law/sources/${encodeURIComponent(source)}#clause-${clause}`}>
            {titleOf(source)} {clauseText(clause, t)}
          </Link>
        </span>
      )}
    </span>
  );
}

// Reasons by how they bear on the answer: what is not met first.
export function Reasons({ reasons, parties }: { reasons: Reason[]; parties: Party[] }) {
  const { t } = useTranslation('investment');
  return (
    <>
      {(['not_met', 'open', 'met', 'note'] as const).map((standing) => {
        const some = reasons.filter((one) => one.standing === standing);
        if (some.length === 0) return null;
        return (
          <div key={standing} className="reason-group">
            <h4>{t(`standing.${standing}`)}</h4>
            <ul className="reasons">
              {some.map((reason, at) => (
                <li key={at} className={`reason reason-${standing}`}>
                  <span className="reason-mark" aria-hidden />
                  <ReasonText reason={reason} parties={parties} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
