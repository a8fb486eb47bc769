import type { ReportContext } from '../context.ts';
import type { Label } from '../numbering.ts';
import type { Chapter } from '../report-model.ts';
import { consultationAnnex } from './annex-consultation.ts';
import { gapsAnnex } from './annex-gaps.ts';
import { indicatorsAnnex, usedIndicators } from './annex-indicators.ts';
import { madeAnnex } from './annex-made.ts';
import { registerAnnex } from './annex-register.ts';
import { approachesSection } from './approaches.ts';
import { briefChallenges } from './brief-challenges.ts';
import { briefEcosystem } from './brief-ecosystem.ts';
import { briefFigures } from './brief-figures.ts';
import { briefImprovements } from './brief-improvements.ts';
import { briefMessage } from './brief-message.ts';
import { briefRequest } from './brief-request.ts';
import { briefSources } from './brief-sources.ts';
import { briefSwot } from './brief-swot.ts';
import { challengesSection } from './challenges.ts';
import { findingsInShort } from './consultation/findings-in-short.ts';
import { invitationSection } from './consultation/invitation.ts';
import { openQuestions } from './consultation/open-questions.ts';
import { pairSheet } from './consultation/pair-sheet.ts';
import { scoreSheets } from './consultation/score-sheets.ts';
import { draftDecisions } from './draft-decision.ts';
import { decisionsOverview } from './draft-decision-overview.ts';
import { ecosystemSection } from './ecosystem.ts';
import { exchangeSection } from './exchange.ts';
import { frameworkSection } from './framework.ts';
import { labourMarketSection } from './labour-market.ts';
import { migrationSection } from './migration.ts';
import { needsSection } from './needs-and-improvements.ts';
import { peerReviewsSection } from './peer-reviews.ts';
import { purposeSection } from './purpose-and-method.ts';
import { summarySection } from './summary.ts';
import { swotSection } from './swot.ts';
import { swotPoster } from './swot-poster.ts';
import { territorySection } from './territory-and-people.ts';

/** A section that is composed where it stands: one chapter, several, or `null` where there is nothing to say. */
export interface PlacedSection {
  readonly compose: (context: ReportContext) => Chapter | readonly Chapter[] | null;
  /** Set for what stands before the first number. */
  readonly front?: true;
}

/** A section that lists what the others have mentioned: its table is numbered where it stands, and composed at the end. */
export interface ClosingSection {
  readonly holds: (context: ReportContext) => boolean;
  readonly close: (context: ReportContext, table: Label) => Chapter;
}

/** Every section that a document's manifest can list, by its id: mostly that of its chapter. */
export const sections: Readonly<Record<string, PlacedSection | ClosingSection>> = {
  summary: { compose: summarySection, front: true },
  'purpose-and-method': { compose: purposeSection },
  'territory-and-people': { compose: territorySection },
  migration: { compose: migrationSection },
  'labour-market': { compose: labourMarketSection },
  framework: { compose: frameworkSection },
  approaches: { compose: approachesSection },
  ecosystem: { compose: ecosystemSection },
  challenges: { compose: challengesSection },
  swot: { compose: swotSection },
  'peer-reviews': { compose: peerReviewsSection },
  exchange: { compose: exchangeSection },
  'needs-and-improvements': { compose: needsSection },
  invitation: { compose: invitationSection },
  'findings-in-short': { compose: findingsInShort },
  'score-sheets': { compose: scoreSheets },
  'open-questions': { compose: openQuestions },
  'pair-sheet': { compose: pairSheet },
  'decisions-overview': { compose: decisionsOverview, front: true },
  'draft-decisions': { compose: draftDecisions },
  'annex-indicators': { holds: (context) => usedIndicators(context).length > 0, close: indicatorsAnnex },
  'annex-register': { holds: () => true, close: registerAnnex },
  'annex-consultation': { compose: consultationAnnex },
  'annex-gaps': { compose: gapsAnnex },
  'annex-made': { compose: madeAnnex },
  'brief-message': { compose: briefMessage },
  'brief-figures': { compose: briefFigures },
  'brief-challenges': { compose: briefChallenges },
  'brief-ecosystem': { compose: briefEcosystem },
  'brief-swot': { compose: briefSwot },
  'brief-improvements': { compose: briefImprovements },
  'brief-request': { compose: briefRequest },
  'brief-sources': { compose: briefSources },
  'swot-poster': { compose: swotPoster },
};
