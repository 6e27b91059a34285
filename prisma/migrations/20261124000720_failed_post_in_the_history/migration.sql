-- An email that could not be delivered for good stands in the history of its case (job "post"). These are the ones to look at.
CREATE INDEX reminder_failed ON reminder (case_id) WHERE state = 'failed';
