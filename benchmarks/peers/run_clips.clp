; Decides the cases of a folder of make_table.py by CLIPS: run in that folder, after (load table.clp).
; (decide-rounds N) decides all cases N times; (write-answers) writes clips.answers after that.
(deffunction decide-rounds (?rounds)
  (loop-for-count ?rounds do
    (reset)
    (load-facts "cases.clp")
    (run)))

(deffunction write-answers ()
  (open "clips.answers" out "w")
  (do-for-all-facts ((?answer answer)) TRUE
    (printout out ?answer:id " " ?answer:lane crlf))
  (close out))
