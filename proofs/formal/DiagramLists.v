(* Which lists are diagrams.

   Tables.v says of lists of numbers whether they are the partners of an involution, of a perfect matching or of a grood
   diagram, or the block numbers of a set partition. Here it is proved that these lists are those of the diagrams, one
   for each (partners_inj, block_numbers_inj): so the diagrams that a theorem sums over can be listed by computation.

   The one step: the block of p has as many blocks before it as first places of blocks come before its first place
   (block_numberE). *)
From mathcomp Require Import all_ssreflect all_algebra.
From Eqmath Require Import Tables Words Matchings Contractions Compositions Kernels Heads Jellyfish Evaluation.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Involutions.
Variable T : finType.
Implicit Types (b : {ffun T -> T}) (t : seq nat) (p : T).

Lemma partners_inj : injective (@partners T).
Proof.
move=> b c bc; apply/ffunP=> p; apply: enum_rank_inj; apply: val_inj.
by rewrite /= -(nth_listed (fun p => enum_rank (b p))) -/(partners b) bc nth_listed.
Qed.

Lemma any_partners t : size t = #|T| -> all (fun i => i < #|T|) t -> exists b, partners b = t.
Proof.
move=> szt /(all_nthP 0) tT; pose place i : option 'I_#|T| := insub (nth 0 t i).
exists [ffun p => if place (enum_rank p) is Some i then enum_val i else p].
apply: (@eq_from_nth _ 0) => [|i]; rewrite size_listed // => iT.
have -> : i = enum_rank (enum_val (Ordinal iT)) by rewrite enum_valK.
rewrite nth_listed ffunE /place; case: insubP => [j _ jE|]; first by rewrite enum_valK.
by rewrite enum_valK /= tT ?szt.
Qed.

Lemma is_involutionE b : is_involution (partners b) = involution b.
Proof.
rewrite /is_involution places_numbered all_listed size_listed; apply: eq_forallb => p.
by rewrite /partners !nth_listed ltn_ord val_eqE (inj_eq enum_rank_inj).
Qed.

Lemma free_placesE b : free_places (partners b) = #|free b|.
Proof.
rewrite /free_places places_numbered /listed count_map -size_filter [RHS]cardE; congr (size _); rewrite enumT.
by apply: eq_filter => p; rewrite !inE /= nth_listed val_eqE (inj_eq enum_rank_inj).
Qed.

Lemma is_perfectE b : is_perfect (partners b) = perfect b.
Proof. by rewrite /is_perfect is_involutionE free_placesE perfectE cards_eq0. Qed.

Lemma is_groodE n b : is_grood n (partners b) = grood n b.
Proof. by rewrite /is_grood is_involutionE free_placesE. Qed.

Lemma involutions_listed t : size t = #|T| -> is_involution t -> exists b, partners b = t.
Proof.
move=> szt ti; apply: any_partners => //; apply/(all_nthP 0) => i it.
by have /allP/(_ i) := ti; rewrite mem_iota add0n szt in it *; case/(_ it)/andP.
Qed.

Theorem matchings_listed t : size t = #|T| ->
  is_perfect t <-> exists2 b : {ffun T -> T}, perfect b & partners b = t.
Proof.
move=> szt; split=> [tp|[b bp <-]]; last by rewrite is_perfectE.
have [b bE] := involutions_listed szt (andP tp).1; exists b => //.
by rewrite -is_perfectE bE.
Qed.

Theorem partial_diagrams_listed t : size t = #|T| ->
  is_involution t <-> exists2 b : {ffun T -> T}, involution b & partners b = t.
Proof.
move=> szt; split=> [ti|[b bi <-]]; last by rewrite is_involutionE.
by have [b bE] := involutions_listed szt ti; exists b; rewrite // -is_involutionE bE.
Qed.

Theorem grood_diagrams_listed n t : size t = #|T| ->
  is_grood n t <-> exists2 b : {ffun T -> T}, grood n b & partners b = t.
Proof.
move=> szt; split=> [tg|[b bg <-]]; last by rewrite is_groodE.
have [b bE] := involutions_listed szt (andP tg).1; exists b => //.
by rewrite -is_groodE bE.
Qed.
End Involutions.

Section Partitions.
Variable T : finType.
Implicit Types (P : {set {set T}}) (t : seq nat) (p q : T).

Lemma first_kernE n (u : word T 'I_n) p : first (pblock (kern u) p) = index (val (u p)) (letters u).
Proof.
rewrite /index /letters /listed find_map; apply: eq_find => q.
by rewrite mem_pblock_kern /= eq_sym.
Qed.

(* the first place with the letter of p *)
Lemma first_letter n (u : word T 'I_n) p : exists2 q, index (val (u p)) (letters u) = enum_rank q & u q = u p.
Proof.
have up : val (u p) \in letters u by apply/mapP; exists p; rewrite ?mem_enum.
have lt : index (val (u p)) (letters u) < #|T| by rewrite -(size_listed (fun p => u p)) index_mem.
exists (enum_val (Ordinal lt)); rewrite ?enum_valK //; apply: val_inj.
by rewrite /= -(nth_listed (fun p => val (u p))) enum_valK nth_index.
Qed.

Lemma block_numberE n (u : word T 'I_n) p : number (kern u) p = block_number (letters u) (enum_rank p).
Proof.
have pP := kern_partition u; have [_ tI _] := and3P pP.
rewrite /number first_kernE /block_number [nth _ _ _]nth_listed; set m := index _ _.
pose Q := [set q | (index (val (u q)) (letters u) == enum_rank q) && (enum_rank q < m)].
have -> : [set B in kern u | first B < m] = [set pblock (kern u) q | q in Q].
  apply/setP=> B; rewrite inE; apply/andP/imsetP => [[BP Bm]|[q + ->]]; last first.
    by rewrite inE => /andP[/eqP qE qm]; rewrite pblock_in // first_kernE qE.
  have [r rB] := block_place pP BP; have [q qE uq] := first_letter u r.
  have BE : B = pblock (kern u) r by rewrite (def_pblock tI BP rB).
  exists q; last by rewrite BE; apply: same_pblock => //; rewrite mem_pblock_kern uq.
  by rewrite inE uq qE eqxx -qE -first_kernE -BE.
rewrite card_in_imset => [|q q']; last first.
  rewrite !inE => /andP[/eqP qE _] /andP[/eqP qE' _] /(congr1 (@first T)).
  by rewrite !first_kernE qE qE' => /val_inj/enum_rank_inj.
have mT : m <= size (letters u) by apply: index_size.
rewrite -(filter_iota_ltn 0 mT) count_filter places_numbered count_map -size_filter [LHS]cardE.
congr (size _); rewrite enumT.
by apply: eq_filter => q; rewrite !inE /= nth_listed.
Qed.

Lemma block_numbers_kern n (u : word T 'I_n) :
  block_numbers (kern u) = [seq block_number (letters u) i | i <- iota 0 (size (letters u))].
Proof.
rewrite places_numbered /block_numbers /listed -map_comp; apply: eq_map => p.
exact: block_numberE.
Qed.

Lemma any_letters n t : size t = #|T| -> all (fun a => a < n.+1) t -> exists u : word T 'I_n.+1, letters u = t.
Proof.
move=> szt /(all_nthP 0) tn; exists [ffun p => inord (nth 0 t (enum_rank p))].
apply: (@eq_from_nth _ 0) => [|i]; rewrite size_listed // => iT.
have -> : i = enum_rank (enum_val (Ordinal iT)) by rewrite enum_valK.
by rewrite nth_listed ffunE inordK // enum_valK /= tn ?szt.
Qed.

Lemma block_numbers_inj P Q : partition P [set: T] -> partition Q [set: T] ->
  block_numbers P = block_numbers Q -> P = Q.
Proof.
move=> pP pQ PQ; have numberE p : number P p = number Q p by rewrite -!(nth_listed (number _)) -/(block_numbers P) PQ.
by apply: partition_eq => // p q; rewrite -!number_eq // !numberE.
Qed.

Theorem set_partitions_listed t : size t = #|T| ->
  is_partition t <-> exists2 P : {set {set T}}, partition P [set: T] & block_numbers P = t.
Proof.
move=> szt; split=> [/eqP tE|[P pP <-]].
  have [|u uE] := @any_letters (size t) t szt.
    rewrite tE; apply/allP=> _ /mapP[i _ ->]; rewrite ltnS size_map size_iota /block_number.
    by apply: leq_trans (count_size _ _) _; rewrite size_iota index_size.
  by exists (kern u); [exact: kern_partition|rewrite block_numbers_kern uE -tE].
have [|w wP wk] := @number_word T #|P| P; first by rewrite /few_blocks pP leqnn.
have wE : letters w = block_numbers P by apply: eq_map.
by rewrite /is_partition -{1}wk block_numbers_kern wE.
Qed.

Lemma card_partition P : partition P [set: T] -> #|P| = size (undup (block_numbers P)).
Proof.
move=> pP; have [|w wP wk] := @number_word T #|P| P; first by rewrite /few_blocks pP leqnn.
have -> : block_numbers P = [seq val a | a <- [seq w p | p <- enum T]].
  by rewrite -map_comp; apply/esym/eq_map.
rewrite -[in LHS]wk card_kern undup_map_inj ?size_map; last exact: val_inj.
rewrite -(card_uniqP (undup_uniq _)); apply: eq_card => a; rewrite mem_undup.
by apply/imsetP/mapP => -[p _ ->]; exists p; rewrite ?mem_enum.
Qed.

Theorem few_blocks_listed n t : size t = #|T| ->
  few_numbers n t <-> exists2 P : {set {set T}}, few_blocks n P & block_numbers P = t.
Proof.
move=> szt; split=> [/andP[/(set_partitions_listed szt)[P pP PE] cn]|[P /andP[pP cn] <-]].
  by exists P; rewrite // /few_blocks pP card_partition ?PE.
rewrite /few_numbers -card_partition // cn andbT; apply/set_partitions_listed; first by rewrite size_listed.
by exists P.
Qed.

Theorem wide_partitions_listed n t : size t = #|T| ->
  wide_numbers n t <-> exists2 P : {set {set T}}, wide n P & block_numbers P = t.
Proof.
move=> szt; split=> [/andP[/(few_blocks_listed n szt)[P fP PE] cn]|[P /andP[fP cn] PE]].
  by exists P; rewrite // /wide fP card_partition ?PE //; have [] := andP fP.
apply/andP; split; first by apply/(few_blocks_listed n szt); exists P.
by rewrite -PE -card_partition //; have [] := andP fP.
Qed.
End Partitions.
