import { askPerson } from './ask-person.ts';
import type { Component, Modal } from './component.ts';
import { turnCoveragePage } from './fact-coverage.ts';
import { addFactForm, addFormToFact, cancelForm, editFactForm, reopenForm, saveForm } from './fact-form.ts';
import { chooseFact, turnFactPage, turnListPage } from './fact-pages.ts';
import { editDueFact, turnReviewPage } from './fact-review.ts';
import { forgetMe } from './forget-me.ts';
import {
  addGapWording,
  chooseGap,
  dismissGap,
  editGapFact,
  gapFactForm,
  nameGapFact,
  newGapFact,
  turnGapsPage,
} from './gaps.ts';
import { showWholeChange, turnHistoryPage } from './history.ts';
import { applyImport, cancelImport, showWholeImport, undoImport } from './import.ts';
import { inspectionFormOpened, inspectionFormSent, rateAreas, saveInspection } from './inspection.ts';
import {
  approveProposal,
  chooseProposal,
  declineProposal,
  receiveCorrection,
  receiveProposal,
  receiveReason,
  startCorrection,
  turnProposalsPage,
} from './proposals.ts';
import { restoreAnyway, restoreFact, undoAnyway, undoChange } from './put-back.ts';
import { removeReply } from './remove-reply.ts';
import { keepFact, retireFact } from './retire-fact.ts';
import { askInSection, openSection, postFromSection, turnSection, turnSections } from './sections.ts';
import { turnSetup } from './setup.ts';
import { chooseInTurn, chooseQuestion, showAnswer, showInTurn } from './show-answer.ts';
import { voteHelpful, voteUnhelpful } from './votes.ts';
import { explainReply } from './why.ts';

/** All buttons and lists. */
export const components: readonly Component[] = [
  showAnswer,
  chooseQuestion,
  showInTurn,
  chooseInTurn,
  explainReply,
  askPerson,
  removeReply,
  voteHelpful,
  voteUnhelpful,
  startCorrection,
  approveProposal,
  declineProposal,
  turnProposalsPage,
  chooseProposal,
  retireFact,
  keepFact,
  reopenForm,
  saveForm,
  addFormToFact,
  cancelForm,
  turnFactPage,
  turnListPage,
  chooseFact,
  turnReviewPage,
  editDueFact,
  turnCoveragePage,
  turnHistoryPage,
  showWholeChange,
  restoreFact,
  restoreAnyway,
  undoChange,
  undoAnyway,
  applyImport,
  cancelImport,
  undoImport,
  showWholeImport,
  rateAreas,
  saveInspection,
  turnGapsPage,
  chooseGap,
  addGapWording,
  nameGapFact,
  newGapFact,
  editGapFact,
  dismissGap,
  turnSections,
  openSection,
  turnSection,
  askInSection,
  postFromSection,
  turnSetup,
  forgetMe,
];
/** All forms. */
export const modals: readonly Modal[] = [
  addFactForm,
  editFactForm,
  gapFactForm,
  receiveProposal,
  receiveCorrection,
  receiveReason,
  inspectionFormOpened,
  inspectionFormSent,
];
