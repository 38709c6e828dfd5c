import { useTranslation } from 'react-i18next';
import type { ReviewFinding } from '../types';

const SAID = ['has_legal_basis', 'is_alternative_tested', 'has_end'] as const;

// What a situation of the review touches, and all that was said for it.
export function SituationText({ finding }: { finding: ReviewFinding }) {
  const { t } = useTranslation('reforms');
  const said = [
    t(`review.group.${finding.group}`, finding.group),
    finding.ground !== 'none' && t(`review.ground.${finding.ground}`, finding.ground),
    ...SAID.map((name) => finding[name] && t(`review.${name}`)),
  ];
  return said.filter(Boolean).join(' · ');
}
